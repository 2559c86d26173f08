import type { Cell } from '../../db/foreign/foreign-database'

/** What a cell says as text; nothing where it holds bytes. */
export function words(cell: Cell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'bigint' ? String(cell) : ''
}

/** A whole number; NaN where it is none, which is no place in any text. */
export function whole(cell: Cell): number {
  const value = typeof cell === 'bigint' ? Number(cell) : typeof cell === 'string' ? Number(cell || Number.NaN) : cell
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : Number.NaN
}

/** `2024-01-15 10:30:00`, taken as UTC since no zone is said; milliseconds, null where it is no time. */
export function moment(cell: Cell): number | null {
  const found = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?/.exec(words(cell))
  const at = found ? Date.parse(`${found[1]}T${found[2] ?? '00:00:00'}Z`) : Number.NaN
  return Number.isFinite(at) && at >= 0 ? at : null
}
