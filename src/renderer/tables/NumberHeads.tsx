import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsOf, headWords } from '../../shared/analysis/print-cell'
import { nameColumn } from '../../shared/analysis/sort-lines'
import type { AnalysisTable, TableHead } from '../../shared/analysis/table'
import type { DrawnPart } from './drawn-parts'
import { changeTable, useTables } from './tables-state'

interface NumberHeadsProps {
  table: AnalysisTable
  columns: readonly DrawnPart[]
  /** The column whose head takes the focus; null where a line does. */
  active: number | null
  /** 2 where columns stand under a common head. */
  rows: 1 | 2
}

/** The heads, each of which sorts the lines by its column. */
export function NumberHeads({ table: { heads, lineHead }, columns, active, rows }: NumberHeadsProps) {
  const cellOf = (at: number, rowSpan: number) => (
    <HeadCell key={heads[at]!.key} head={heads[at]!} column={at + 1} rowSpan={rowSpan} isActive={active === at + 1} />
  )
  return (
    <thead>
      <tr aria-rowindex={1}>
        <SortCell
          words={lineHead}
          label={lineHead}
          column={nameColumn}
          cell="-1:0"
          colIndex={1}
          isActive={active === 0}
          isText
          rowSpan={rows}
          className="tables-corner"
        />
        {runsOf(heads, columns).flatMap((run): ReactNode[] => {
          if (run.gap !== undefined) return [<td key={`gap ${run.at}`} rowSpan={rows} />]
          if (run.name === '') return run.columns.map(at => cellOf(at, rows))
          return [
            <th
              key={`group ${run.columns[0]}`}
              scope="colgroup"
              colSpan={run.columns.length}
              className="tables-group"
              title={run.name}
            >
              <span>{run.name}</span>
            </th>,
          ]
        })}
      </tr>
      {rows === 2 ? (
        <tr aria-rowindex={2}>
          {columns.flatMap(({ at, gap }) => (gap === undefined && heads[at]!.group !== '' ? [cellOf(at, 1)] : []))}
        </tr>
      ) : null}
    </thead>
  )
}

type Run = { at: number; gap: number } | { at: number; gap?: undefined; name: string; columns: number[] }

/** Drawn columns with what stands over them: neighbours of one group share it, also where the rest of the group is not drawn. */
function runsOf(heads: readonly TableHead[], parts: readonly DrawnPart[]): Run[] {
  const runs: Run[] = []
  let neighbours: number[] = []
  const end = () => {
    let next = 0
    for (const { name, heads: own } of groupsOf(neighbours.map(at => heads[at]!))) {
      runs.push({ at: neighbours[next]!, name, columns: neighbours.slice(next, next + own.length) })
      next += own.length
    }
    neighbours = []
  }
  for (const part of parts) {
    if (part.gap === undefined) neighbours.push(part.at)
    else {
      end()
      runs.push({ at: part.at, gap: part.gap })
    }
  }
  end()
  return runs
}

function HeadCell({
  head,
  column,
  rowSpan,
  isActive,
}: {
  head: TableHead
  column: number
  rowSpan: number
  isActive: boolean
}) {
  return (
    <SortCell
      words={head.name}
      label={headWords(head)}
      column={head.key}
      cell={`-1:${column}`}
      colIndex={column + 1}
      isActive={isActive}
      isText={head.unit === 'text'}
      rowSpan={rowSpan}
      unit={head.unit}
    />
  )
}

interface SortCellProps {
  words: string
  label: string
  column: string
  cell: string
  colIndex: number
  isActive: boolean
  isText: boolean
  rowSpan: number
  unit?: TableHead['unit']
  className?: string
}

function SortCell({ words, label, column, cell, colIndex, isActive, isText, rowSpan, unit, className }: SortCellProps) {
  const { t } = useTranslation('tables')
  const descending = useTables(({ spec: { sort } }) => (sort?.column === column ? sort.descending : null))
  const Arrow = descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      rowSpan={rowSpan}
      className={className}
      data-unit={unit}
      data-cell={cell}
      aria-colindex={colIndex}
      aria-sort={descending === null ? undefined : descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className="tables-sort"
        tabIndex={isActive ? 0 : -1}
        aria-label={label}
        title={t('sort', { name: label })}
        onClick={() => sortBy(column, isText)}
      >
        {words}
        {descending === null ? null : <Arrow aria-hidden="true" size={12} />}
      </button>
    </th>
  )
}

/** Words from A on, numbers from the largest on; then the other way round; then as the table is by itself. */
function sortBy(column: string, isText: boolean): void {
  const { sort } = useTables.getState().spec
  const first = !isText
  if (sort?.column !== column) changeTable({ sort: { column, descending: first } })
  else changeTable({ sort: sort.descending === first ? { column, descending: !first } : null })
}
