import type { AnalysisCoding } from '../analysis/rows'
import { rowsAtOnce, type Sliced } from '../slices'

/** The same words, coded once or several times. `codings` are places among the rows. */
export interface CodedPassage {
  document: number
  start: number
  end: number
  firstTurn: number
  lastTurn: number
  teller: number | null
  codings: number[]
  /** Whether more than one code stands on these words. */
  isMixed: boolean
}

/** The passages of codings, in the order of the text. Codings of one passage stand together in the rows. */
export function* codedPassages(codings: readonly AnalysisCoding[]): Sliced<CodedPassage[]> {
  const passages: CodedPassage[] = []
  let before = -1
  let last: CodedPassage | null = null
  for (let at = 0; at < codings.length; at++) {
    if (at % rowsAtOnce === 0) yield at / codings.length
    const coding = codings[at]!
    if (last && coding.passage === before) {
      last.isMixed ||= codings[last.codings[0]!]!.codeId !== coding.codeId
      last.codings.push(at)
      continue
    }
    before = coding.passage
    const { document, start, end, firstTurn, lastTurn, teller } = coding
    last = { document, start, end, firstTurn, lastTurn, teller, codings: [at], isMixed: false }
    passages.push(last)
  }
  return passages
}
