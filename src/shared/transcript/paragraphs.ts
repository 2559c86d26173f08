import type { Line } from './span'

/**
 * The paragraphs of a text as line indices, `from` inclusive and `to` exclusive: what blank lines separate, or every line where the
 * lines are not wrapped.
 *
 * @param byLine the format itself says that a line is a paragraph (docx)
 */
export function paragraphs(
  text: string,
  lines: readonly Line[],
  byLine: boolean,
  within = { from: 0, to: lines.length },
): { from: number; to: number }[] {
  const isBlank = (index: number) => {
    const line = lines[index]
    return line === undefined || text.slice(line.start, line.end).trim() === ''
  }
  const single = byLine || !isWrapped(lines.slice(within.from, within.to).filter(line => line.end > line.start))
  const blocks: { from: number; to: number }[] = []
  let open: { from: number; to: number } | null = null
  for (let i = within.from; i < within.to; i++) {
    if (isBlank(i)) open = null
    else if (open === null || single) {
      open = { from: i, to: i + 1 }
      blocks.push(open)
    } else open.to = i + 1
  }
  return blocks
}

/**
 * Whether line ends come from a fixed width rather than from the writer: most lines but the paragraphs' last ones come close to the
 * longest, and none is very long.
 */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 2) return true
  const lengths = lines.map(line => line.end - line.start)
  const longest = lengths.reduce((max, length) => Math.max(max, length), 0)
  if (longest > 140) return false
  if (longest < 40) return true
  return lengths.filter(length => length > longest * 0.7).length >= lengths.length * 0.4
}
