import type { AnalysisCoding } from '../analysis/rows'

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
export function codedPassages(codings: readonly AnalysisCoding[]): CodedPassage[] {
  const passages: CodedPassage[] = []
  let before = -1
  codings.forEach((coding, at) => {
    const last = passages.at(-1)
    if (last && coding.passage === before) {
      last.isMixed ||= codings[last.codings[0]!]!.codeId !== coding.codeId
      last.codings.push(at)
      return
    }
    before = coding.passage
    const { document, start, end, firstTurn, lastTurn, teller } = coding
    passages.push({ document, start, end, firstTurn, lastTurn, teller, codings: [at], isMixed: false })
  })
  return passages
}
