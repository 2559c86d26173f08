import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inUnit } from '../../shared/analysis/print-cell'
import type { TableHead, TableLine } from '../../shared/analysis/table'
import { useFigures } from '../figures-view/figures-state'
import { formatNumber } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { cellWords, opensPassages } from './cell-words'
import type { DrawnPart } from './drawn-parts'
import { openCell } from './open-cell'

export interface NumberLineProps {
  line: TableLine
  row: number
  rowIndex: number
  heads: readonly TableHead[]
  columns: readonly DrawnPart[]
  /** The column that takes the focus, if it is in this line; 0 for the name. */
  active: number | null
  /** First and last column that are chosen in it; −1 where none is. */
  from: number
  to: number
}

/** One line: its name with its mark, and its numbers. */
export const NumberLine = memo(function NumberLine(props: NumberLineProps) {
  const { line, row, rowIndex, heads, columns, active, from, to } = props
  const mark = `${line.key} `
  const chosen = useFigures(state => (state.chosen?.id.startsWith(mark) ? state.chosen.id.slice(mark.length) : null))
  const isPicked = (column: number) => from !== -1 && column >= from && column <= to
  return (
    <tr aria-rowindex={rowIndex} data-row={row} data-total={line.isTotal}>
      <th
        scope="row"
        data-cell={`${row}:0`}
        aria-colindex={1}
        aria-selected={isPicked(0)}
        tabIndex={active === 0 ? 0 : -1}
        style={{ paddingInlineStart: `calc(var(--s4) + ${line.depth} * var(--s4))` }}
      >
        <span className="tables-name">
          {line.cycle !== null && line.depth === 0 ? <CycleMark cycle={line.cycle} decorative /> : null}
          <span className="tables-words">{line.name}</span>
        </span>
      </th>
      {columns.map(({ at, gap }) =>
        gap === undefined ? (
          <NumberCell
            key={heads[at]!.key}
            line={line}
            head={heads[at]!}
            at={at}
            row={row}
            isChosen={chosen === heads[at]!.key}
            isPicked={isPicked(at + 1)}
            isStop={active === at + 1}
          />
        ) : (
          <td key={`gap ${at}`} aria-hidden="true" />
        ),
      )}
    </tr>
  )
})

/** Words shorter than this stand on one line. */
const short = 40

interface NumberCellProps {
  line: TableLine
  head: TableHead
  at: number
  row: number
  isChosen: boolean
  isPicked: boolean
  isStop: boolean
}

function NumberCell({ line, head, at, row, isChosen, isPicked, isStop }: NumberCellProps) {
  const { t } = useTranslation('tables')
  const { value, note } = line.cells[at]!
  const words =
    value === null
      ? note
      : typeof value === 'number' && head.unit === 'count'
        ? formatNumber(value)
        : inUnit(value, head.unit)
  const opens = opensPassages(head, line.cells[at]!)
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves through the cells of a grid
      role="gridcell"
      data-cell={`${row}:${at + 1}`}
      aria-colindex={at + 2}
      aria-selected={isPicked}
      tabIndex={opens ? undefined : isStop ? 0 : -1}
      data-unit={head.unit}
      data-none={value === 0 || value === null}
      data-short={words.length < short}
    >
      {opens ? (
        <button
          type="button"
          className="tables-number"
          tabIndex={isStop ? 0 : -1}
          aria-pressed={isChosen}
          aria-label={`${cellWords(line, head)}: ${words}`}
          title={t('opens')}
          onClick={() => void openCell(line, head)}
        >
          {words}
        </button>
      ) : head.unit === 'text' ? (
        <span className="tables-words">{words}</span>
      ) : (
        words
      )}
    </td>
  )
}
