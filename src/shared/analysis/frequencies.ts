import { type Sliced, stretch } from '../slices'
import { askedOf, peopleHeard } from './asked'
import { type CodeLevel, codeLines } from './code-lines'
import { crossCount } from './cross-count'
import type { AnalysisRows } from './rows'
import { type BuiltTable, cell, head, noEvidence, percent, type TableLine } from './table'
import { tableWords as words } from './table-words'

/** How often each cycle or code was told of: passages, stories, people and documents, each with its share of its own base. */
export function* frequencyTable(
  rows: AnalysisRows,
  { level, withEmpty = false }: { level: CodeLevel; withEmpty?: boolean },
): Sliced<BuiltTable> {
  const { lines, placesOf } = codeLines(rows, level, withEmpty)
  const axes = { lines: lines.length, columns: 1, linesOf: placesOf, columnOf: () => 0 }
  const passages = yield* stretch(0, 0.25, crossCount(rows.codings, { ...axes, by: 'passages' }))
  const stories = yield* stretch(0.25, 0.5, crossCount(rows.codings, { ...axes, by: 'stories' }))
  const tellers = yield* stretch(0.5, 0.75, crossCount(rows.codings, { ...axes, by: 'tellers' }))
  const documents = yield* stretch(0.75, 1, crossCount(rows.codings, { ...axes, by: 'documents' }))
  const heard = peopleHeard(rows).size
  const asked = askedOf(rows)
  const bases = { passages: passages.total, stories: rows.stories.length, documents: rows.documents.length }
  const toCells = (n: { passages: number; stories: number; tellers: number; documents: number }, asked: number) => [
    cell(n.passages),
    percent(n.passages, bases.passages),
    cell(n.tellers),
    percent(n.tellers, asked),
    cell(asked),
    cell(n.stories),
    percent(n.stories, bases.stories),
    cell(n.documents),
    percent(n.documents, bases.documents),
  ]
  const body: TableLine[] = lines.map((line, at) => ({
    ...line,
    isTotal: false,
    cells: toCells(
      {
        passages: passages.lineTotals[at]!,
        stories: stories.lineTotals[at]!,
        tellers: tellers.lineTotals[at]!,
        documents: documents.lineTotals[at]!,
      },
      asked(line.cycle).size,
    ),
  }))
  const total: TableLine = {
    key: totalKey,
    name: words.anyOfThem,
    depth: 0,
    cycle: null,
    isTotal: true,
    cells: toCells(
      { passages: passages.total, stories: stories.total, tellers: tellers.total, documents: documents.total },
      heard,
    ),
  }
  return {
    table: {
      title: level === 'cycles' ? words.cycleFrequency : words.codeFrequency,
      lineHead: level === 'cycles' ? words.cycle : words.code,
      heads: [
        head('passages', words.n, 'count', { group: words.passages }),
        head('passages%', words.percent, 'percent', { group: words.passages }),
        head('people', words.n, 'count', { group: words.people, people: true }),
        head('people%', words.percentOfAsked, 'percent', { group: words.people, of: 'people' }),
        head('asked', words.asked, 'count', { group: words.people, people: true, opens: false }),
        head('stories', words.n, 'count', { group: words.stories }),
        head('stories%', words.percent, 'percent', { group: words.stories }),
        head('documents', words.n, 'count', { group: words.documents }),
        head('documents%', words.percent, 'percent', { group: words.documents }),
      ],
      lines: [...body, total],
      notes: [words.baseOf({ ...bases, people: heard }), words.countedOnce, words.askedRule],
    },
    evidence: (line, column) => {
      const place = lines.findIndex(({ key }) => key === line)
      if (place === -1 && line !== totalKey) return noEvidence
      return {
        flows: [],
        codings: rows.codings
          .filter(coding => {
            const places = placesOf(coding)
            const isHere = line === totalKey ? places.length > 0 : places.includes(place)
            return (
              isHere &&
              (column !== 'people' || coding.teller !== null) &&
              (column !== 'stories' || coding.story !== null)
            )
          })
          .map(({ id }) => id),
      }
    },
  }
}

/** Key of the line that is the total of the others. */
export const totalKey = 'total'
