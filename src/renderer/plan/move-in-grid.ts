/**
 * Moves the focus with the arrow keys: up and down through the buttons of a column, left and right to the cell beside.
 * @returns true if the focus moved
 */
export function moveInGrid(table: HTMLTableElement, from: EventTarget, key: string): boolean {
  const button = from instanceof Element ? from.closest('button') : null
  const cell = button?.closest('td')
  const row = cell?.parentElement
  if (button === null || !cell || !(row instanceof HTMLTableRowElement)) return false
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const beside = row.cells.item(cell.cellIndex + (key === 'ArrowRight' ? 1 : -1))
    return focusFirst(beside)
  }
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  const column = [...table.rows].flatMap(each => [
    ...(each.cells.item(cell.cellIndex)?.querySelectorAll('button') ?? []),
  ])
  const next = column[column.indexOf(button) + (key === 'ArrowDown' ? 1 : -1)]
  if (!(next instanceof HTMLElement)) return false
  next.focus()
  return true
}

function focusFirst(cell: Element | null): boolean {
  const button = cell?.querySelector('button')
  button?.focus()
  return button != null
}
