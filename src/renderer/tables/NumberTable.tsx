import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnalysisTable } from '../../shared/analysis/table'
import { isInRange } from '../grid/grid-model'
import { EmptyState } from '../ui/EmptyState'
import { columnSizes, isLarge } from './column-sizes'
import { type DrawnPart, drawnParts } from './drawn-parts'
import { NumberHeads } from './NumberHeads'
import { NumberLine } from './NumberLine'
import { useCellChoice } from './use-cell-choice'
import { useDrawnLines } from './use-drawn-lines'
import { useViewOf } from './use-view-of'

/**
 * A table whose numbers open the passages behind them, used like a spreadsheet: arrows move, Shift chooses a block, Ctrl+C copies it, a head
 * sorts. Of a large table only what is in view is drawn.
 */
export function NumberTable({ table }: { table: AnalysisTable }) {
  const { t } = useTranslation('tables')
  const scroller = useRef<HTMLElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const view = useViewOf(scroller)
  const large = isLarge(table)
  const sizes = useMemo(() => (large ? columnSizes(table) : null), [large, table])
  const { place, chosen, handlers } = useCellChoice(table, grid)
  const columns = useMemo((): readonly DrawnPart[] => {
    const [names = 0, ...others] = sizes ?? []
    return sizes
      ? drawnParts(others, view.left - names, view.right - names, place.column - 1)
      : table.heads.map((_, at) => ({ at }))
  }, [sizes, view.left, view.right, place.column, table.heads])
  const lines = useDrawnLines({ count: table.lines.length, isLarge: large, view, kept: place.row, grid })
  // What takes the focus must not lie under the heads or the names, which stay.
  useLayoutEffect(() => {
    const corner = grid.current?.querySelector('.tables-corner')?.getBoundingClientRect()
    if (scroller.current && corner)
      scroller.current.style.scrollPadding = `${corner.height + 4}px 24px 24px ${corner.width + 4}px`
  })
  if (table.lines.length === 0) return <EmptyState title={t('empty')} hint={t('empty.hint')} />
  const headRows = table.heads.some(({ group }) => group !== '') ? 2 : 1
  return (
    <section className="tables-paper" aria-label={t('scroll')} ref={scroller}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: one moves through its cells, and chooses them
        role="grid"
        className="tables-table"
        aria-label={table.title}
        aria-rowcount={table.lines.length + headRows}
        aria-colcount={table.heads.length + 1}
        aria-multiselectable="true"
        data-large={large}
        style={sizes ? { width: sizes.reduce((sum, size) => sum + size, 0) } : undefined}
        {...handlers}
      >
        {sizes ? (
          <colgroup>
            <col style={{ width: sizes[0] }} />
            {columns.map(part => (
              <col key={part.at} style={{ width: part.gap ?? sizes[part.at + 1] }} />
            ))}
          </colgroup>
        ) : null}
        <NumberHeads table={table} columns={columns} active={place.row === -1 ? place.column : null} rows={headRows} />
        <tbody>
          {lines.map(part =>
            part.gap === undefined ? (
              <NumberLine
                key={table.lines[part.at]!.key}
                line={table.lines[part.at]!}
                row={part.at}
                rowIndex={part.at + headRows + 1}
                heads={table.heads}
                columns={columns}
                active={place.row === part.at ? place.column : null}
                from={chosen && isInRange(chosen, part.at, chosen.columns[0]) ? chosen.columns[0] : -1}
                to={chosen?.columns[1] ?? -1}
              />
            ) : (
              <tr key={`gap ${part.at}`} style={{ height: part.gap }}>
                <td colSpan={columns.length + 1} />
              </tr>
            ),
          )}
        </tbody>
      </table>
      {table.notes.length > 0 ? (
        <div className="tables-notes">
          {table.notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
