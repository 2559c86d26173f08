/** A field's content in the text, without its quotes. */
export interface Field {
  start: number
  end: number
  /** Places of doubled quotes within it; each stands for one. */
  doubled: number[]
}

/**
 * Fields of a table with their places in the text, by RFC 4180. Packages give back values without places, from which the file could not
 * be put together again.
 *
 * @param separator one character
 * @returns rows in order; empty lines are left out
 */
export function csvFields(text: string, separator: string): Field[][] {
  const rows: Field[][] = []
  let row: Field[] = []
  let at = 0
  while (at <= text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator)
    row.push(field)
    if (text[next] !== separator) {
      const only = row[0]
      if (row.length > 1 || (only !== undefined && only.end > only.start)) rows.push(row)
      row = []
    }
    at = next + 1
  }
  return rows
}

function bare(text: string, at: number, separator: string) {
  let next = at
  while (next < text.length && text[next] !== separator && text[next] !== '\n') next++
  return { field: { start: at, end: next, doubled: [] }, next }
}

function quoted(text: string, at: number, separator: string) {
  const doubled: number[] = []
  let end = text.indexOf('"', at + 1)
  while (end !== -1 && text[end + 1] === '"') {
    doubled.push(end)
    end = text.indexOf('"', end + 2)
  }
  // A quotation mark that never closes is an ordinary character.
  if (end === -1) return bare(text, at, separator)
  const { next } = bare(text, end + 1, separator)
  return { field: { start: at + 1, end, doubled }, next }
}

/** The separator that the first line uses most: a comma, a semicolon, a tab or a bar. */
export function findSeparator(text: string): string {
  const newline = text.indexOf('\n')
  const line = text.slice(0, newline === -1 ? 2000 : Math.min(newline, 2000)).replace(/"[^"]*"/g, '')
  let best = ','
  let most = 0
  for (const separator of [',', ';', '\t', '|']) {
    const count = line.split(separator).length - 1
    if (count > most) {
      best = separator
      most = count
    }
  }
  return best
}
