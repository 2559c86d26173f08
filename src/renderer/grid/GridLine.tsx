import { memo } from 'react'
import type { Editing } from './Grid'
import { GridEditor } from './GridEditor'
import { type CellView, type GridColumn, type GridRow, isInRange, type Place, type Range } from './grid-model'

export interface GridLineProps {
  index: number
  row: GridRow
  columns: readonly GridColumn[]
  cellOf(row: string, column: string): CellView
  /** Column of the cell that takes the focus, if it is in this row. */
  active: number | null
  range: Range | null
  editing: Editing | null
  onGo(place: Place, extend?: boolean): void
  onBegin(row: number, column: number): void
  onType(text: string): void
  onLeave(): void
}

/** A row of the grid. Rows in which nothing changed are not drawn anew while one moves through the table. */
export const GridLine = memo(
  function GridLine({
    index,
    row,
    columns,
    cellOf,
    active,
    range,
    editing,
    onGo,
    onBegin,
    onType,
    onLeave,
  }: GridLineProps) {
    return (
      <tr aria-rowindex={index + 2} data-current={active !== null && range !== null}>
        {columns.map((column, at) => {
          const { text, warn, isQuiet, drawn } = cellOf(row.id, column.id)
          const isEdited = editing?.column === at
          return (
            <td
              key={column.id}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is edited is a grid's
              role="gridcell"
              tabIndex={active === at ? 0 : -1}
              aria-selected={range !== null && isInRange(range, index, at)}
              aria-readonly={column.isReadOnly ?? false}
              aria-label={warn === undefined ? undefined : `${text}, ${warn}`}
              title={warn ?? (text.length > 24 ? text : undefined)}
              className={column.isNumber ? 'ui-number' : ''}
              data-active={active === at && range !== null}
              data-warn={warn !== undefined}
              data-quiet={isQuiet === true}
              data-fixed={column.isReadOnly === true}
              onMouseDown={event => {
                if (isEdited) return
                if (event.button === 0) onGo({ row: index, column: at }, event.shiftKey)
              }}
              onMouseEnter={event => {
                if (event.buttons === 1 && editing === null) onGo({ row: index, column: at }, true)
              }}
              onDoubleClick={() => onBegin(index, at)}
            >
              {isEdited && editing !== null ? (
                <GridEditor
                  label={`${column.title}, ${row.name}`}
                  text={editing.text}
                  fault={editing.fault}
                  choices={column.choices}
                  onType={onType}
                  onLeave={onLeave}
                />
              ) : (
                <span className="grid-words">
                  {drawn}
                  {drawn === undefined ? text : <span className="ui-hidden">{text}</span>}
                </span>
              )}
            </td>
          )
        })}
      </tr>
    )
  },
  (before, after) =>
    before.editing === null &&
    after.editing === null &&
    before.index === after.index &&
    before.row === after.row &&
    before.columns === after.columns &&
    before.cellOf === after.cellOf &&
    before.active === after.active &&
    before.range === after.range,
)
