import type { CodeLines } from './code-lines'
import type { AnalysisCoding, AnalysisRows } from './rows'
import { tableWords as words } from './table-words'

/** What a table of codes is counted from, as its note says it: passages of its lines alone, so that every table of the same lines names the same base. */
export function codedBase(
  rows: AnalysisRows,
  { placesOf }: Pick<CodeLines, 'placesOf'>,
  isCounted: (coding: AnalysisCoding) => boolean = () => true,
): { passages: number; documents: number } {
  // Codings of one passage, and those of one document, stand together in the rows.
  let passages = 0
  let documents = 0
  let before: AnalysisCoding | null = null
  for (const coding of rows.codings) {
    if (placesOf(coding).length === 0 || !isCounted(coding)) continue
    if (coding.passage !== before?.passage) passages++
    if (coding.document !== before?.document) documents++
    before = coding
  }
  return { passages, documents }
}

/** The same as a sentence. */
export function codedBaseNote(rows: AnalysisRows, code: Pick<CodeLines, 'placesOf'>): string {
  return words.codedBase(codedBase(rows, code))
}
