import type { Draft, DraftSpeaker, SpeakerIs } from '../model/draft'
import { cleanLabel } from './labels'
import { countWords } from './words'

/** Gives a speaker another name. An empty name leaves the draft as it is. */
export function renameSpeaker(draft: Draft, index: number, label: string): Draft {
  const name = cleanLabel(label)
  if (name === '' || draft.speakers[index] === undefined) return draft
  return {
    ...draft,
    speakers: draft.speakers.map((speaker, i) => (i === index ? { ...speaker, label: name } : speaker)),
  }
}

/**
 * Makes two speakers one: `from`'s turns become `into`'s, and `from` leaves the list, so that later indices move up by one.
 * Turns stay as they are, neighbours too: what the file set apart is not joined.
 */
export function mergeSpeakers(draft: Draft, from: number, into: number): Draft {
  if (from === into || draft.speakers[from] === undefined || draft.speakers[into] === undefined) return draft
  const moved = (speaker: number | null) => {
    if (speaker === null) return null
    const target = speaker === from ? into : speaker
    return target > from ? target - 1 : target
  }
  const turns = draft.turns.map(turn => ({ ...turn, speaker: moved(turn.speaker) }))
  const speakers = draft.speakers.filter((_, i) => i !== from)
  return { ...draft, turns, speakers: recount(speakers, turns) }
}

/** Says whether a speaker is the one who asks. */
export function setInterviewer(draft: Draft, index: number, interviewer: boolean): Draft {
  return {
    ...draft,
    speakers: draft.speakers.map((speaker, i) => (i === index ? { ...speaker, interviewer } : speaker)),
  }
}

/** Says who a speaker is in the project. Whoever is somebody is not the interviewer. */
export function setWhoSpeaks(draft: Draft, index: number, is: SpeakerIs): Draft {
  return {
    ...draft,
    speakers: draft.speakers.map((speaker, i) => (i === index ? { ...speaker, interviewer: false, is } : speaker)),
  }
}

/**
 * Gives turns to another speaker, to nobody (`null`), or to a new one of the given name: one label that was two people becomes two.
 * A speaker who is left without turns leaves the list.
 *
 * @param chosen indices of turns
 */
export function giveTurns(draft: Draft, chosen: ReadonlySet<number>, to: number | string | null): Draft {
  const known = typeof to === 'number' ? draft.speakers[to] : undefined
  const name = typeof to === 'string' ? cleanLabel(to) : ''
  if (chosen.size === 0 || (typeof to === 'number' && known === undefined) || (typeof to === 'string' && name === ''))
    return draft
  const target = typeof to === 'string' ? draft.speakers.length : to
  const all =
    typeof to === 'string'
      ? [...draft.speakers, { label: name, interviewer: false, turns: 0, words: 0 }]
      : draft.speakers
  const given = draft.turns.map((turn, i) => (chosen.has(i) ? { ...turn, speaker: target } : turn))
  const counted = recount(all, given)
  const places = new Map<number, number>()
  for (const [i, speaker] of counted.entries()) if (speaker.turns > 0) places.set(i, places.size)
  return {
    ...draft,
    speakers: counted.filter(speaker => speaker.turns > 0),
    turns: given.map(turn => ({ ...turn, speaker: turn.speaker === null ? null : (places.get(turn.speaker) ?? null) })),
  }
}

function recount(speakers: readonly DraftSpeaker[], turns: Draft['turns']): DraftSpeaker[] {
  const counted = speakers.map(speaker => ({ ...speaker, turns: 0, words: 0 }))
  for (const { speaker, text } of turns) {
    const entry = speaker === null ? undefined : counted[speaker]
    if (entry === undefined) continue
    entry.turns++
    entry.words += countWords(text)
  }
  return counted
}
