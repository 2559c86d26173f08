import type { Draft, DraftSpeaker } from '../model/draft'
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
