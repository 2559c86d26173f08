const ways: Record<string, readonly [rows: number, columns: number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
}

/**
 * Moves the focus by an arrow key from the button it is on to the next cell in that direction that has one, over cells without.
 * @returns true if the focus moved
 */
export function moveInTable(table: HTMLTableElement, from: EventTarget, key: string): boolean {
  const way = ways[key]
  const cell = from instanceof Element ? from.closest('td') : null
  const row = cell?.parentElement
  if (!way || !cell || !(row instanceof HTMLTableRowElement)) return false
  const [rows, columns] = way
  let at = row.rowIndex + rows
  let column = cell.cellIndex + columns
  for (let next = cellAt(table, at, column); next; next = cellAt(table, at, column)) {
    const button = next.querySelector('button')
    if (button) {
      button.focus()
      return true
    }
    at += rows
    column += columns
  }
  return false
}

function cellAt(table: HTMLTableElement, row: number, column: number): Element | null {
  return table.rows.item(row)?.cells.item(column) ?? null
}
