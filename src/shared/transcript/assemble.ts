import type { DraftSpeaker, DraftTurn } from '../model/draft'
import { buildTurns } from './build-turns'
import { guessInterviewers } from './interviewers'
import { labelKey } from './labels'
import type { Replacement, TextComment, TextMark, TurnSpan } from './span'
import { countWords } from './words'

export interface Assembled {
  turns: DraftTurn[]
  speakers: DraftSpeaker[]
  tail: string
  words: number
}

/** Makes turns and the list of speakers, in the order in which they first speak. */
export function assemble(
  text: string,
  spans: readonly TurnSpan[],
  replacements: readonly Replacement[],
  marks: readonly TextMark[],
  comments: readonly TextComment[],
): Assembled {
  const built = buildTurns(text, spans, replacements, marks, comments)
  const keyOf = speakerKeys(built.turns.map(turn => turn.label))
  const speakers: DraftSpeaker[] = []
  const indexOf = new Map<string, number>()
  const turns: DraftTurn[] = []
  let words = 0
  for (const { label, ...turn } of built.turns) {
    let speaker: number | null = null
    const count = countWords(turn.text)
    words += count
    if (label !== null) {
      const key = keyOf(label)
      speaker = indexOf.get(key) ?? speakers.length
      if (speaker === speakers.length) {
        indexOf.set(key, speaker)
        speakers.push({ label, interviewer: false, turns: 0, words: 0 })
      }
      const entry = speakers[speaker]
      if (entry !== undefined) {
        entry.turns++
        entry.words += count
      }
    }
    turns.push({ ...turn, speaker })
  }
  for (const [i, interviewer] of guessInterviewers(speakers, turns).entries()) {
    const entry = speakers[i]
    if (entry !== undefined) entry.interviewer = interviewer
  }
  return { turns, speakers, tail: built.tail, words }
}

/** One key per speaker: "Leo (host)" is "Leo" if both are there. */
function speakerKeys(labels: readonly (string | null)[]): (label: string) => string {
  const all = new Set(labels.filter(label => label !== null).map(labelKey))
  return label => {
    const key = labelKey(label)
    const bare = key.replace(/\s*\([^()]*\)$/u, '')
    return all.has(bare) ? bare : key
  }
}
