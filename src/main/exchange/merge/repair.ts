import { loggedTables, referencesOf } from '../../db/logged-tables'
import type { Values } from '../../db/merge/rows'
import type { Settling } from './settle'
import { compareStamps, never, type Stamp } from './side'

/**
 * Mends what the rows of two copies, each right by itself, make together: pointers to rows that are gone are emptied or, where a row cannot be
 * without, what it points to stays; codes that became each other's ancestor are parted.
 *
 * @returns uuids of the codes that went to the top
 */
export function repair(settling: Settling, mayBeEmpty: (table: string, column: string) => boolean): string[] {
  const queue: Place[] = [...settling.rows.values()]
  for (let next = queue.pop(); next; next = queue.pop()) {
    const values = settling.final(next.table, next.row)
    if (values) queue.push(...mendPointers(settling, next.table, next.row, values, mayBeEmpty))
    else queue.push(...mendPointersTo(settling, next.table, next.row))
  }
  return partCycles(settling)
}

interface Place {
  table: string
  row: string
}

function mendPointers(
  settling: Settling,
  table: string,
  row: string,
  values: Values,
  mayBeEmpty: (table: string, column: string) => boolean,
): Place[] {
  const again: Place[] = []
  let mended: string[] | undefined
  for (const [column, target] of referencesOf(table)) {
    const value = values[column]
    if (typeof value !== 'string' || settling.has(target, value)) continue
    if (mayBeEmpty(table, column)) mended = [...(mended ?? []), column]
    else again.push(...bringBack(settling, target, value))
  }
  if (mended) empty(settling, table, row, values, mended)
  return again
}

function empty(settling: Settling, table: string, row: string, values: Values, columns: string[]): void {
  settling.emptied.set(table, row, [...(settling.emptied.get(table, row) ?? []), ...columns])
  settling.set(table, row, { ...values, ...Object.fromEntries(columns.map(column => [column, null])) })
}

/** Rows of ours that nobody touched, and that point to a row that goes. */
function mendPointersTo(settling: Settling, table: string, row: string): Place[] {
  if (!settling.ours.has(table, row)) return []
  const found: Place[] = []
  for (const other of loggedTables)
    for (const [column, target] of Object.entries(other.references)) {
      if (target !== table) continue
      for (const uuid of settling.ours.copy.rowsAt(other.name, column, table, row))
        if (!settling.rows.has(other.name, uuid)) {
          const values = settling.final(other.name, uuid)
          if (values) {
            settling.set(other.name, uuid, values)
            found.push({ table: other.name, row: uuid })
          }
        }
    }
  return found
}

function bringBack(settling: Settling, table: string, row: string): Place[] {
  const values = settling.ours.rowOrImage(table, row) ?? settling.theirs.rowOrImage(table, row)
  if (!values) return []
  settling.set(table, row, values)
  return [{ table, row }]
}

/** Of codes that stand below each other, the one moved last goes to the top. */
function partCycles(settling: Settling): string[] {
  const parted: string[] = []
  for (const { table, row } of [...settling.rows.values()]) {
    if (table !== 'code') continue
    const ring = ringOf(settling, row)
    if (ring.length === 0) continue
    const last = ring.reduce((a, b) => (compareStamps(movedAt(settling, a), movedAt(settling, b)) >= 0 ? a : b))
    const values = settling.final('code', last)
    if (values) empty(settling, 'code', last, values, ['parent_id'])
    parted.push(last)
  }
  return parted
}

function ringOf(settling: Settling, start: string): string[] {
  const seen: string[] = []
  let at: string | null = start
  while (at !== null) {
    const index = seen.indexOf(at)
    if (index >= 0) return seen.slice(index)
    seen.push(at)
    const parent: unknown = settling.final('code', at)?.parent_id
    at = typeof parent === 'string' ? parent : null
  }
  return []
}

function movedAt({ ours, theirs }: Settling, code: string): Stamp {
  let last = never
  for (const side of [ours, theirs])
    for (const change of side.changesOfRow(code)) {
      if (!side.counts(change) || change.op === 3 || (change.op === 2 && !(change.old && 'parent_id' in change.old)))
        continue
      const stamp = { ...side.stampOf(change), id: 0 }
      if (compareStamps(stamp, last) > 0) last = stamp
    }
  return last
}
