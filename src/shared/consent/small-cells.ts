/** A cell below this many people tells who they are, unless the project sets another bound. */
export const defaultSmallCell = 3

/**
 * Hides in a table that counts people every cell from 1 up to below `least`. Zero stays: nobody is nobody in particular. Where exactly one
 * cell of a row or column with a printed total is hidden, it could be worked out from the rest, so the next smallest is hidden as well
 * (`totals`), until nothing can be worked out.
 *
 * @param rows counts; every row is equally long
 * @param least cells below this are hidden; 0 or 1 hides nothing
 * @returns the same table with null where a cell is hidden
 */
export function hideSmallCells(
  rows: readonly (readonly number[])[],
  least: number,
  { totals = false }: { totals?: boolean } = {},
): (number | null)[][] {
  const hidden = rows.map(row => row.map(count => count > 0 && count < least))
  if (totals) while (hideOneMore(rows, hidden)) {}
  return rows.map((row, r) => row.map((count, c) => (hidden[r]?.[c] ? null : count)))
}

/** A count of people as an exported table shows it: `<3` where the project hides counts below 3. Zero is nobody in particular. */
export function shownCount(count: number, least: number): number | string {
  return count > 0 && count < least ? `<${least}` : count
}

type Place = [row: number, column: number]

function hideOneMore(rows: readonly (readonly number[])[], hidden: boolean[][]): boolean {
  const width = rows[0]?.length ?? 0
  const lines: Place[][] = [
    ...rows.map((_, r) => Array.from({ length: width }, (_, c): Place => [r, c])),
    ...Array.from({ length: width }, (_, c) => rows.map((_, r): Place => [r, c])),
  ]
  for (const line of lines) {
    if (line.filter(([r, c]) => hidden[r]?.[c]).length !== 1) continue
    // Zero hides nobody, but a hidden zero is as good as any to keep the other from being worked out.
    const [next] = line
      .filter(([r, c]) => !hidden[r]?.[c])
      .sort(([a, b], [c, d]) => countAt(rows, a, b) - countAt(rows, c, d))
      .sort(([a, b], [c, d]) => Number(countAt(rows, a, b) === 0) - Number(countAt(rows, c, d) === 0))
    if (next === undefined) continue
    hidden[next[0]]![next[1]] = true
    return true
  }
  return false
}

function countAt(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0
}
