import type { AnalysisRows } from '../../../shared/analysis/rows'
import { sumOfRows } from '../../../shared/analysis/sum-of-rows'
import { type BuiltTable, head } from '../../../shared/analysis/table'
import { many, tableWords as words } from '../../../shared/analysis/table-words'
import { type TextLine, textTable } from '../../../shared/analysis/text-table'
import type { Sliced } from '../../../shared/slices'
import { passageRows } from '../../db/passage-rows'
import type { Project } from '../../db/project'
import { type Naming, passagesByConsent } from '../../export/by-consent'

/** Quotations that a window is given: nobody reads on, and half a million take ten seconds and a hundred megabytes. */
export const quotationsShown = 2000

/** Quotes read at a time. */
const batch = 900

/**
 * The passages themselves, as far as their people let them be quoted; others can be answered between two reads.
 * @param most how many are read; a note says so where there are more
 */
export function* quotationsInParts(
  project: Project,
  rows: AnalysisRows,
  naming: Naming,
  most = Number.POSITIVE_INFINITY,
): Sliced<BuiltTable> {
  const labels = words.quotationNames
  const isCut = rows.codings.length > most
  const ids = (isCut ? rows.codings.slice(0, most) : rows.codings).map(({ id }) => id)
  const codes = new Map(rows.codes.map(({ uuid, key }) => [uuid, key]))
  const cycles = new Map(rows.codes.map(({ uuid, cycle }) => [uuid, cycle]))
  const left = { refused: 0, unrecorded: 0 }
  const lines: TextLine[] = []
  for (let from = 0; from < ids.length; from += batch) {
    yield from / ids.length
    const { passages, leftOut } = passagesByConsent(
      project,
      passageRows(project, ids.slice(from, from + batch)),
      naming,
    )
    left.refused += leftOut.refused
    left.unrecorded += leftOut.unrecorded
    for (const passage of passages)
      lines.push({
        name: passage.quote,
        cycle: cycles.get(passage.code) ?? null,
        cells: [
          codes.get(passage.code) ?? '',
          passage.speaker,
          passage.documentTitle,
          passage.valence ?? '',
          passage.memo,
        ],
        codings: [passage.row],
      })
  }
  const built = textTable(
    {
      title: words.quotations,
      lineHead: words.quote,
      heads: (['code', 'speaker', 'document', 'valence', 'memo'] as const).map(key => head(key, labels[key], 'text')),
      notes: [
        isCut ? words.quotationsShown(lines.length, rows.codings.length) : `${many(lines.length, 'passage')}.`,
        ...(left.refused > 0 ? [words.quotationsLeft(left.refused)] : []),
        ...(left.unrecorded > 0 ? [words.quotationsUnrecorded(left.unrecorded)] : []),
      ],
    },
    lines,
  )
  return rows.codings.length > quotationsShown ? { ...built, beyond: sumOfRows(rows) } : built
}
