import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { parseBlock, writeBlock } from '../../shared/table/block'
import { GridLine } from './GridLine'
import {
  type CellEdit,
  type CellView,
  type GridColumn,
  type GridRow,
  type Place,
  placeBlock,
  rangeOf,
  stepFrom,
} from './grid-model'
import './grid.css'

export interface GridProps {
  label: string
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  cellOf(row: string, column: string): CellView
  /** What is in a cell as one would type it; without it, what the cell shows. */
  typedOf?(row: string, column: string): string
  /** A sentence that says why what was typed does not fit; undefined where it does. */
  check(row: string, column: string, typed: string): string | undefined
  /** One cell, typed and checked. */
  onEdit(edit: CellEdit): void
  /** Many cells at once, from a paste, a fill or an emptying: not checked. `leftOut` fell beyond the table or on what is not edited. */
  onEdits(edits: CellEdit[], leftOut: number): void
  /** The row one is in. */
  onRow?(row: string | null): void
  /** A row to go to as soon as it is there, as after it was added; and that it was gone to. */
  wanted?: string | null
  onWanted?(): void
  isReadOnly?: boolean
}

export interface Editing extends Place {
  text: string
  fault: string | undefined
}

/**
 * A table edited in place like a spreadsheet: arrows move, Shift selects, typing or Enter or F2 edits, Enter and Tab go on, Escape gives
 * up, Delete empties, Ctrl+C and Ctrl+V exchange blocks with a spreadsheet, Ctrl+D fills down. A value that does not fit stays in the
 * editor with the reason beside it; nothing is lost.
 */
export function Grid({
  label,
  columns,
  rows,
  cellOf,
  typedOf,
  check,
  onEdit,
  onEdits,
  onRow,
  wanted = null,
  onWanted,
  isReadOnly = false,
}: GridProps) {
  const table = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  const wantsFocus = useRef(false)
  // Escape closes the editor, and a field that goes loses the focus: what was given up is not stored after all.
  const isGivenUp = useRef(false)
  const at = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, columns.length - 1) }
  const from = { row: Math.min(anchor.row, rows.length - 1), column: Math.min(anchor.column, columns.length - 1) }
  const range = useMemo(
    () => rangeOf({ row: from.row, column: from.column }, { row: at.row, column: at.column }),
    [from.row, from.column, at.row, at.column],
  )
  const rowId = rows[at.row]?.id ?? null
  useEffect(() => onRow?.(rowId), [rowId, onRow])
  const wantedAt = wanted === null ? -1 : rows.findIndex(({ id }) => id === wanted)
  useEffect(() => {
    if (wantedAt === -1) return
    setPlace({ row: wantedAt, column: 0 })
    setAnchor({ row: wantedAt, column: 0 })
    table.current?.rows
      .item(wantedAt + 1)
      ?.cells.item(0)
      ?.focus()
    onWanted?.()
  }, [wantedAt, onWanted])

  // The focus follows the place, also after an editor has closed.
  useEffect(() => {
    if (!wantsFocus.current || editing !== null) return
    wantsFocus.current = false
    const cell = table.current?.rows.item(at.row + 1)?.cells.item(at.column)
    const target = at.row === -1 ? (cell?.querySelector('button') ?? cell) : cell
    target?.focus({ preventScroll: false })
  }, [at.row, at.column, editing])

  const goTo = useCallback((next: Place, extend = false) => {
    wantsFocus.current = true
    setPlace(next)
    if (!extend) setAnchor(next)
  }, [])
  const textAt = (row: string, column: string) => typedOf?.(row, column) ?? cellOf(row, column).text
  const begin = useCallback(
    (row: number, column: number, text?: string) => {
      const of = columns[column]
      const line = rows[row]
      if (isReadOnly || of === undefined || line === undefined || of.isReadOnly) return
      const there = text ?? typedOf?.(line.id, of.id) ?? cellOf(line.id, of.id).text
      setPlace({ row, column })
      setAnchor({ row, column })
      isGivenUp.current = false
      setEditing({ row, column, text: there, fault: undefined })
    },
    [columns, rows, isReadOnly, cellOf, typedOf],
  )
  const change = useCallback((text: string) => setEditing(now => now && { ...now, text, fault: undefined }), [])

  /** Stores what is being typed. False where it does not fit: the editor stays. */
  const commit = (then?: Place): boolean => {
    if (editing === null || isGivenUp.current) return true
    const row = rows[editing.row]?.id
    const column = columns[editing.column]?.id
    if (row === undefined || column === undefined) return true
    if (editing.text !== textAt(row, column)) {
      const fault = check(row, column, editing.text)
      if (fault !== undefined) {
        setEditing({ ...editing, fault })
        return false
      }
      onEdit({ row, column, typed: editing.text })
    }
    setEditing(null)
    if (then !== undefined) goTo(then)
    return true
  }

  const size = { rows: rows.length, columns: columns.length }
  const keyInEditor = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      wantsFocus.current = true
      isGivenUp.current = true
      setEditing(null)
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      const down = event.key === 'Enter'
      const back = event.shiftKey ? -1 : 1
      commit({
        row: down ? Math.max(0, Math.min(size.rows - 1, at.row + back)) : at.row,
        column: down ? at.column : Math.max(0, Math.min(size.columns - 1, at.column + back)),
      })
    }
  }
  const keyInTable = (event: KeyboardEvent) => {
    const next = stepFrom(at, event, size)
    if (next !== undefined) {
      event.preventDefault()
      goTo(next, event.shiftKey && next.row !== -1)
      return
    }
    if (at.row === -1) return
    const withKey = event.ctrlKey || event.metaKey
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      begin(at.row, at.column)
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !isReadOnly) {
      event.preventDefault()
      const { edits, leftOut } = placeBlock([['']], range, rows, columns)
      onEdits(edits, leftOut)
    } else if (withKey && event.key.toLowerCase() === 'd' && !isReadOnly) {
      event.preventDefault()
      fillDown()
    } else if (withKey && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      setAnchor({ row: 0, column: 0 })
      goTo({ row: size.rows - 1, column: size.columns - 1 }, true)
    } else if (event.key.length === 1 && !withKey && !event.altKey) {
      event.preventDefault()
      begin(at.row, at.column, event.key)
    }
  }
  const fillDown = () => {
    const edits: CellEdit[] = []
    const first = range.rows[0] === range.rows[1] ? Math.max(0, range.rows[0] - 1) : range.rows[0]
    for (let column = range.columns[0]; column <= range.columns[1]; column++)
      for (let row = first + 1; row <= range.rows[1]; row++) {
        const of = columns[column]
        const source = rows[first]
        const line = rows[row]
        if (of && !of.isReadOnly && source && line)
          edits.push({ row: line.id, column: of.id, typed: textAt(source.id, of.id) })
      }
    onEdits(edits, 0)
  }
  const copy = (event: ClipboardEvent) => {
    if (editing !== null || at.row === -1) return
    event.preventDefault()
    const block = rows
      .slice(range.rows[0], range.rows[1] + 1)
      .map(row => columns.slice(range.columns[0], range.columns[1] + 1).map(column => textAt(row.id, column.id)))
    event.clipboardData.setData('text/plain', writeBlock(block))
  }
  const paste = (event: ClipboardEvent) => {
    if (editing !== null || at.row === -1 || isReadOnly) return
    event.preventDefault()
    const { edits, leftOut } = placeBlock(parseBlock(event.clipboardData.getData('text/plain')), range, rows, columns)
    if (edits.length > 0 || leftOut > 0) onEdits(edits, leftOut)
  }

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-readonly={isReadOnly}
      className="grid-table"
      style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}
      onKeyDown={editing === null ? keyInTable : keyInEditor}
      onCopy={copy}
      onPaste={paste}
    >
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column.id}
              scope="col"
              className={column.isNumber ? 'ui-number' : ''}
              tabIndex={-1}
              onFocus={event => {
                if (event.target === event.currentTarget) return
                setPlace({ row: -1, column: index })
                setAnchor({ row: 0, column: index })
              }}
            >
              {column.head ?? <span className="grid-head">{column.title}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <GridLine
            key={row.id}
            index={index}
            row={row}
            columns={columns}
            cellOf={cellOf}
            active={at.row === index || (at.row === -1 && index === 0) ? (at.row === -1 ? 0 : at.column) : null}
            range={index >= range.rows[0] && index <= range.rows[1] ? range : null}
            editing={editing?.row === index ? editing : null}
            onGo={goTo}
            onBegin={begin}
            onType={change}
            onLeave={commit}
          />
        ))}
      </tbody>
    </table>
  )
}
