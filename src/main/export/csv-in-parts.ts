import { stringify } from 'csv-stringify/sync'
import type { Say } from './say-share'

type Cell = string | number | null

/** Lines written at once. */
const few = 5000

/**
 * A table as CSV: RFC 4180 with LF, in UTF-8 with its mark so that a spreadsheet reads accents. What begins like a formula is defused: words of a
 * transcript must not be run.
 */
export function csvInParts(heads: readonly string[], lines: readonly (readonly Cell[])[], say: Say): Buffer {
  const parts = [Buffer.from(stringify([[...heads]], { escape_formulas: true, bom: true }))]
  for (let from = 0; from < lines.length; from += few) {
    say(from / lines.length)
    parts.push(Buffer.from(stringify(lines.slice(from, from + few) as Cell[][], { escape_formulas: true })))
  }
  return Buffer.concat(parts)
}
