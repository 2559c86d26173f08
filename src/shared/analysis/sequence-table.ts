import type { Sliced } from '../slices'
import { type CodeLevel, codeLines } from './code-lines'
import { codedBaseNote } from './coded-base'
import type { AnalysisRows } from './rows'
import { followers, type Reach, sequences } from './sequences'
import { type BuiltTable, cell, head, noEvidence } from './table'
import { tableWords as words } from './table-words'

/** Which code comes after which in the telling. */
export function* sequenceTable(
  rows: AnalysisRows,
  { level, ...reach }: { level: CodeLevel } & Reach,
): Sliced<BuiltTable> {
  const code = codeLines(rows, level)
  const count = yield* sequences(rows.codings, code, reach)
  const size = code.lines.length
  return {
    table: {
      title: words.sequences(reach.turns),
      lineHead: level === 'cycles' ? words.cycle : words.code,
      heads: code.lines.map(line => head(line.key, line.key, 'count')),
      lines: code.lines.map((line, at) => ({
        ...line,
        isTotal: false,
        cells: code.lines.map((_, column) => cell(count[at * size + column]!)),
      })),
      notes: [codedBaseNote(rows, code), words.sequenceNote, ...notesOf(reach), words.countedOnce],
    },
    evidence: (line, column) => {
      const a = code.lines.findIndex(({ key }) => key === line)
      const b = code.lines.findIndex(({ key }) => key === column)
      if (a === -1 || b === -1) return noEvidence
      const found = new Set<number>()
      rows.codings.forEach((coding, at) => {
        if (coding.end <= coding.start || !code.placesOf(coding).includes(a)) return
        followers(rows.codings, at, code, reach, follower => {
          if (code.placesOf(follower).includes(b)) found.add(coding.id).add(follower.id)
        })
      })
      return { flows: [], codings: rows.codings.filter(({ id }) => found.has(id)).map(({ id }) => id) }
    },
  }
}

function notesOf({ follow, sameTeller, withoutOwn }: Reach): string[] {
  return [
    ...(follow === 'next' ? [words.sequenceNext] : []),
    ...(sameTeller ? [words.sequenceTeller] : []),
    ...(withoutOwn ? [words.sequenceOthers] : []),
  ]
}
