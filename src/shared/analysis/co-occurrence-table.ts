import type { Sliced } from '../slices'
import { type CoOccurrence, coOccurrence, type Togetherness } from './co-occurrence'
import { type CodeLevel, codeLines } from './code-lines'
import { codedBaseNote } from './coded-base'
import type { AnalysisCoding, AnalysisRows } from './rows'
import { type BuiltTable, cell, head, noEvidence, type TableCell } from './table'
import { tableWords as words } from './table-words'

export const coOccurrenceShown = ['count', 'jaccard', 'expected'] as const
export type CoOccurrenceShown = (typeof coOccurrenceShown)[number]

/**
 * Which codes stand together. `jaccard` and `expected` are there for overlap (in characters) and the same turn (in turns); `expected` says how
 * often what is found is of what chance would give.
 */
export function* coOccurrenceTable(
  rows: AnalysisRows,
  { level, relation, show }: { level: CodeLevel; relation: Togetherness; show: CoOccurrenceShown },
): Sliced<BuiltTable> {
  const code = codeLines(rows, level)
  const shown = relation === 'within' ? 'count' : show
  const found = yield* coOccurrence(rows.codings, rows.documents, code, relation, shown !== 'count')
  const size = code.lines.length
  const unit = shown === 'count' ? 'count' : 'number'
  const own = new Int32Array(size)
  // Codings of one passage stand together in the rows.
  const last = new Float64Array(size).fill(Number.NaN)
  for (const coding of rows.codings)
    for (const place of code.placesOf(coding)) {
      if (last[place] === coding.passage) continue
      last[place] = coding.passage
      own[place]!++
    }
  return {
    table: {
      title: `${words.coOccurrence[relation]}, ${words.coOccurrenceShow[shown]}`,
      lineHead: level === 'cycles' ? words.cycle : words.code,
      heads: [
        head(ownKey, words.passages, 'count'),
        ...code.lines.map(line => head(line.key, line.key, unit, { opens: true })),
      ],
      lines: code.lines.map((line, at) => ({
        ...line,
        isTotal: false,
        cells: [cell(own[at]!), ...code.lines.map((_, column) => valueAt(found, size, at, column, shown))],
      })),
      notes: [
        codedBaseNote(rows, code),
        words.coOccurrenceNote,
        words.coOccurrenceUnit[relation],
        ...(shown === 'expected' && relation !== 'within' ? [words.coOccurrenceExpected[relation]] : []),
      ],
    },
    evidence: (line, column) => {
      const a = code.lines.findIndex(({ key }) => key === line)
      const b = code.lines.findIndex(({ key }) => key === column)
      if (a === -1 || (b === -1 && column !== ownKey)) return noEvidence
      const inLine = rows.codings.filter(coding => code.placesOf(coding).includes(a))
      if (column === ownKey) return { flows: [], codings: inLine.map(({ id }) => id) }
      const inColumn = rows.codings.filter(coding => code.placesOf(coding).includes(b))
      return { flows: [], codings: together(inLine, inColumn, relation) }
    },
  }
}

/** Key of the column that says how many passages a code has itself; no code's key has a space. */
const ownKey = 'own passages'

function valueAt(
  { count, shared, covered, all }: CoOccurrence,
  size: number,
  a: number,
  b: number,
  show: CoOccurrenceShown,
): TableCell {
  if (a === b) return cell(null)
  if (show === 'count') return cell(count[a * size + b]!)
  const both = shared[a * size + b]!
  if (show === 'jaccard') {
    const either = covered[a]! + covered[b]! - both
    return cell(either > 0 ? rounded(both / either) : null)
  }
  const expected = all > 0 ? (covered[a]! * covered[b]!) / all : 0
  return cell(expected > 0 ? rounded(both / expected) : null)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Those of the first that stand together with one of the second and, but for `within`, these; in the order of the text. */
function together(
  first: readonly AnalysisCoding[],
  second: readonly AnalysisCoding[],
  relation: Togetherness,
): number[] {
  const inDocument = Map.groupBy(second, ({ document }) => document)
  const found = new Map<number, AnalysisCoding>()
  for (const a of first)
    for (const b of inDocument.get(a.document) ?? []) {
      if (a.id === b.id && relation !== 'sameTurn') continue
      if (!standTogether(a, b, relation)) continue
      found.set(a.id, a)
      found.set(b.id, b)
    }
  return [...found.values()]
    .sort((a, b) => a.document - b.document || a.start - b.start || a.end - b.end || a.id - b.id)
    .map(({ id }) => id)
}

/** Whether the first passage stands together with the second. */
export function standTogether(a: AnalysisCoding, b: AnalysisCoding, relation: Togetherness): boolean {
  if (a.document !== b.document || a.end <= a.start || b.end <= b.start) return false
  if (relation === 'sameTurn') return a.firstTurn <= b.lastTurn && b.firstTurn <= a.lastTurn
  if (relation === 'within') return a.start >= b.start && a.end <= b.end
  return a.start < b.end && b.start < a.end
}
