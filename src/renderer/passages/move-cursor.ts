import { choosePassages, passages } from './passage-state'

/**
 * Moves the cursor to a place among the rows and chooses it. With `extend` all rows from where the choice began are chosen; with `keep`
 * the choice stays as it is.
 */
export function moveCursor(rows: readonly number[], to: number, how: 'choose' | 'extend' | 'keep' = 'choose'): void {
  const at = Math.max(0, Math.min(rows.length - 1, to))
  const row = rows[at]
  if (row === undefined) return
  const { cursor, from, chosen } = passages()
  if (how === 'extend') {
    const begin = rows.indexOf(from ?? cursor ?? row)
    const [first, last] = begin < at ? [begin, at] : [at, begin]
    choosePassages({ cursor: row, from: rows[begin] ?? row, chosen: new Set(rows.slice(Math.max(0, first), last + 1)) })
  } else choosePassages({ cursor: row, from: row, chosen: how === 'keep' ? chosen : new Set([row]) })
}

/** Chooses a row besides those chosen, or takes it out again. */
export function toggleRow(row: number): void {
  const chosen = new Set(passages().chosen)
  if (!chosen.delete(row)) chosen.add(row)
  choosePassages({ cursor: row, from: row, chosen })
}

/** Rows that a command acts on: those chosen that are still listed, in their order, else that of the cursor. */
export function rowsActedOn(rows: readonly number[]): number[] {
  const { chosen, cursor } = passages()
  const those = rows.filter(row => chosen.has(row))
  if (those.length > 0) return those
  return cursor !== null && rows.includes(cursor) ? [cursor] : []
}
