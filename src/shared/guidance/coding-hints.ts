import type { CycleKey } from '../framework/cycles'
import { arrangementWords, doneWords, effectWords, findCue, intentionWords, satisfactionWords } from './cue-words'

export const hintNames = ['intention', 'inUse', 'satisfaction', 'arrangement'] as const
export type HintName = (typeof hintNames)[number]

/** A doubt about a coding, to be worded as a question: the words it comes from, and the code the codebook's rule would rather have. */
export interface CodingHint {
  name: HintName
  /** The words that raise it, as they stand in the text. */
  words: string
  /** Key of the code to look at instead; the first of these that the codebook has. */
  instead: readonly string[]
}

/**
 * Whether the words of a passage speak against its code by a rule of the codebook: an intention is never Applied ("could, will, plan" is
 * Potential; "did, do" is Applied), having enjoyed it is not yet Realized, praise of the arrangement is Enabling and not Immediate. It
 * knows words and no meaning, so it is silent wherever the passage has words for both.
 * @param code its key and cycle
 */
export function codingHint(quote: string, code: { key: string; cycle: CycleKey | null }): CodingHint | null {
  const cue = (words: readonly string[]) => {
    const found = findCue(quote, words)
    return found && quote.slice(found.start, found.end)
  }
  const hint = (name: HintName, words: string | null, instead: readonly string[]) =>
    words === null ? null : { name, words, instead }
  switch (code.cycle) {
    case 'APP':
    case 'REA':
      if (cue(doneWords) === null && (code.cycle === 'APP' || cue(effectWords) === null)) {
        const intention = hint('intention', cue(intentionWords), ['POT.intention', 'POT'])
        if (intention) return intention
      }
      return code.cycle === 'REA' && cue(effectWords) === null
        ? hint('satisfaction', cue(satisfactionWords), ['IMM.experience', 'IMM'])
        : null
    case 'POT':
      return cue(intentionWords) === null ? hint('inUse', cue(useWords), ['APP']) : null
    case 'IMM':
      return code.key === 'IMM' || code.key === 'IMM.experience'
        ? hint('arrangement', cue(arrangementWords), ['ENA.facilitation', 'ENA'])
        : null
    default:
      return null
  }
}

/** Use of what was gained, said plainly by the person who did it. */
const useWords = [
  ...['i used', 'we used', 'i now use', 'we now use', 'i tried', 'we tried', 'i adapted', 'we adapted', 'i applied'],
  ...['we applied', 'i introduced', 'we introduced', 'am using', 'are using', 'been using'],
]
