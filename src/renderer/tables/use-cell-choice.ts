import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { AnalysisTable } from '../../shared/analysis/table'
import type { TablePart } from '../../shared/model/table-part'
import { type Place, type Range, rangeOf, stepFrom } from '../grid/grid-model'
import { opensPassages } from './cell-words'
import { copyPart } from './export-table'

/** Where one is in a table, what is chosen in it, and the keys and clicks that change both. Column 0 has the names, row −1 the heads. */
export function useCellChoice(table: AnalysisTable, grid: RefObject<HTMLTableElement | null>) {
  const size = { rows: table.lines.length, columns: table.heads.length + 1 }
  const [to, setTo] = useState<Place>(() => firstPlace(table))
  const [anchor, setAnchor] = useState<Place | null>(null)
  const place = within(to, size)
  const from = within(anchor ?? to, size)
  const range = useMemo(
    () => rangeOf({ row: from.row, column: from.column }, { row: place.row, column: place.column }),
    [from.row, from.column, place.row, place.column],
  )
  const wantsFocus = useRef(false)
  const isExtending = useRef(false)
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusCell(grid.current, place)
    isExtending.current = false
  })

  const goTo = (next: Place, extend: boolean) => {
    wantsFocus.current = true
    isExtending.current = extend
    setAnchor(extend ? (anchor ?? place) : null)
    setTo(next)
  }
  const handlers = {
    onFocus: ({ target }: FocusEvent) => {
      const at = placeOf(target)
      if (!at || isExtending.current) return
      setTo(at)
      setAnchor(null)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const next = stepFrom(place, event, size)
      const withKey = event.ctrlKey || event.metaKey
      if (next) goTo(next, event.shiftKey)
      else if (withKey && event.key.toLowerCase() === 'a') {
        setAnchor({ row: -1, column: 0 })
        setTo({ row: size.rows - 1, column: size.columns - 1 })
      } else if (event.key === 'Escape' && anchor !== null) {
        setAnchor(null)
        event.stopPropagation()
      } else return
      event.preventDefault()
    },
    onMouseDown: (event: MouseEvent) => {
      const at = placeOf(event.target)
      if (!at || event.button !== 0 || !event.shiftKey) return
      event.preventDefault()
      goTo(at, true)
    },
    onMouseOver: (event: MouseEvent) => {
      const at = placeOf(event.target)
      const isDragged = event.buttons === 1 && grid.current?.contains(document.activeElement)
      if (!at || !isDragged || (at.row === place.row && at.column === place.column)) return
      document.getSelection()?.removeAllRanges()
      goTo(at, true)
    },
    onCopy: (event: ClipboardEvent) => {
      // Words that were marked in a cell are copied as words.
      if (document.getSelection()?.isCollapsed === false) return
      event.preventDefault()
      void copyPart(partIn(table, range, from.row === -1 || place.row === -1))
    },
  }
  return { place, chosen: anchor === null ? null : range, handlers }
}

/** The first number that opens something: where the Tab key goes. */
function firstPlace({ lines, heads }: AnalysisTable): Place {
  const [line] = lines
  const column = line ? heads.findIndex((head, at) => opensPassages(head, line.cells[at]!)) : -1
  return { row: 0, column: Math.max(0, column + 1) }
}

function within({ row, column }: Place, size: { rows: number; columns: number }): Place {
  return { row: Math.min(row, size.rows - 1), column: Math.min(column, size.columns - 1) }
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, column] = cell?.dataset.cell?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}

function focusCell(grid: HTMLTableElement | null, { row, column }: Place): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  const target = cell?.querySelector('button') ?? cell
  target?.focus()
}

/** What is chosen, by its keys. On a head alone all of its column is. */
function partIn({ lines, heads }: AnalysisTable, { rows, columns }: Range, hasHeads: boolean): TablePart {
  const isAllLines = rows[0] > rows[1] || (rows[0] === 0 && rows[1] === lines.length - 1)
  const [first, last] = columns
  const isAllHeads = first <= 1 && last === heads.length
  return {
    lines: isAllLines ? null : lines.slice(rows[0], rows[1] + 1).map(({ key }) => key),
    heads: isAllHeads ? null : heads.slice(Math.max(0, first - 1), last).map(({ key }) => key),
    hasNames: first === 0,
    hasHeads,
  }
}
