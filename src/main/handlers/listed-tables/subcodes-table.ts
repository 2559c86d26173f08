import { codeLines } from '../../../shared/analysis/code-lines'
import { codedBaseNote } from '../../../shared/analysis/coded-base'
import { crossCount } from '../../../shared/analysis/cross-count'
import type { AnalysisRows } from '../../../shared/analysis/rows'
import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { textTable } from '../../../shared/analysis/text-table'
import { rowsAtOnce, type Sliced, stretch } from '../../../shared/slices'
import { codebookOf } from '../../db/codes'
import { passageRows } from '../../db/passage-rows'
import type { Project } from '../../db/project'
import { passagesByConsent } from '../../export/by-consent'

/** At least as long as says something, at most as long as stands in a cell. */
const quoteLength = { least: 20, most: 280 }

/** Every sub-code with its counts and one quote that consent allows. */
export function* subcodesTable(project: Project, rows: AnalysisRows): Sliced<BuiltTable> {
  const { lines, placesOf } = codeLines(rows, 'codes')
  const glosses = new Map(codebookOf(project).map(({ key, gloss, definition }) => [key, gloss || definition]))
  const inLine: number[][] = lines.map(() => [])
  const axes = { lines: lines.length, columns: 1, linesOf: placesOf, columnOf: () => 0 }
  const passages = yield* stretch(0, 0.3, crossCount(rows.codings, { ...axes, by: 'passages' }))
  const people = yield* stretch(0.3, 0.6, crossCount(rows.codings, { ...axes, by: 'tellers' }))
  for (let at = 0; at < rows.codings.length; at++) {
    if (at % rowsAtOnce === 0) yield 0.6 + (0.3 * at) / rows.codings.length
    const coding = rows.codings[at]!
    for (const place of placesOf(coding)) inLine[place]!.push(coding.id)
  }
  yield 0.9
  const quotes = quotesOf(project, inLine)
  return textTable(
    {
      title: words.subcodes,
      lineHead: words.code,
      heads: [
        head('gloss', words.subcodeNames.gloss, 'text'),
        head('passages', words.passages, 'count'),
        head('people', words.people, 'count', { people: true }),
        head('quote', words.subcodeNames.quote, 'text'),
      ],
      notes: [codedBaseNote(rows, { placesOf }), words.countedOnce, words.subcodesNote],
    },
    lines.map((line, at) => ({
      name: line.name,
      cycle: line.cycle,
      depth: line.depth,
      cells: [glosses.get(line.key) ?? '', passages.lineTotals[at]!, people.lineTotals[at]!, quotes[at]!],
      codings: inLine[at]!,
    })),
  )
}

/** For each list of codings the first quote that may be printed, of fitting length where there is one; a few are looked at, not all. */
function quotesOf(project: Project, lists: readonly (readonly number[])[]): string[] {
  const looked = 40
  const rows = passageRows(project, [...new Set(lists.flatMap(ids => ids.slice(0, looked)))])
  const quotes = new Map(passagesByConsent(project, rows).passages.map(({ row, quote }) => [row, quote]))
  return lists.map(ids => {
    const own = ids.flatMap(id => {
      const quote = quotes.get(id)?.trim()
      return quote ? [quote] : []
    })
    const fitting = own.find(({ length }) => length >= quoteLength.least && length <= quoteLength.most)
    return fitting ?? own.find(({ length }) => length <= quoteLength.most) ?? ''
  })
}
