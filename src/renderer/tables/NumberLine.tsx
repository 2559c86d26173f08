import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { inUnit } from '../../shared/analysis/print-cell'
import type { TableHead, TableLine } from '../../shared/analysis/table'
import { useFigures } from '../figures-view/figures-state'
import { formatNumber } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { cellWords } from './cell-words'
import { openCell } from './open-cell'

export interface NumberLineProps {
  line: TableLine
  heads: readonly TableHead[]
  /** Its first number is where the Tab key goes. */
  isFirst: boolean
}

/** One line: its name with its mark, and its numbers. */
export const NumberLine = memo(function NumberLine({ line, heads, isFirst }: NumberLineProps) {
  const mark = `${line.key} `
  const chosen = useFigures(state => (state.chosen?.id.startsWith(mark) ? state.chosen.id.slice(mark.length) : null))
  const firstOpen = isFirst ? heads.findIndex((head, at) => opens(head, line, at)) : -1
  return (
    <tr data-total={line.isTotal}>
      <th scope="row" style={{ paddingInlineStart: `calc(var(--s3) + ${line.depth} * var(--s4))` }}>
        <span className="tables-name">
          {line.cycle !== null && line.depth === 0 ? <CycleMark cycle={line.cycle} decorative /> : null}
          <span className="tables-words">{line.name}</span>
        </span>
      </th>
      {heads.map((head, at) => (
        <NumberCell
          key={head.key}
          line={line}
          head={head}
          at={at}
          isChosen={chosen === head.key}
          isStop={at === firstOpen}
        />
      ))}
    </tr>
  )
})

function opens(head: TableHead, { cells }: TableLine, at: number): boolean {
  const value = cells[at]?.value
  return head.opens && typeof value === 'number' && value > 0
}

/** Words shorter than this stand on one line. */
const short = 40

interface NumberCellProps {
  line: TableLine
  head: TableHead
  at: number
  isChosen: boolean
  isStop: boolean
}

function NumberCell({ line, head, at, isChosen, isStop }: NumberCellProps) {
  const { t } = useTranslation('tables')
  const { value, note } = line.cells[at]!
  const words =
    value === null
      ? note
      : typeof value === 'number' && head.unit === 'count'
        ? formatNumber(value)
        : inUnit(value, head.unit)
  const isNone = value === 0
  if (!opens(head, line, at))
    return (
      <td data-unit={head.unit} data-none={isNone || value === null} data-short={words.length < short}>
        {head.unit === 'text' ? <span className="tables-words">{words}</span> : words}
      </td>
    )
  return (
    <td data-unit={head.unit}>
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
    </td>
  )
}
