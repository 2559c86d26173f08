/** The part of Markdown that the help pages use. `at` is where a part begins in its source: its name among its neighbours. */
export type Block =
  | { at: number; kind: 'heading'; level: 2 | 3; inline: Inline[] }
  | { at: number; kind: 'paragraph'; inline: Inline[] }
  | { at: number; kind: 'list'; ordered: boolean; items: Cell[] }
  | { at: number; kind: 'table'; head: Cell[]; rows: { at: number; cells: Cell[] }[] }
  | { at: number; kind: 'code'; text: string }

export interface Cell {
  at: number
  inline: Inline[]
}

export interface Inline {
  at: number
  kind: 'text' | 'strong' | 'emphasis' | 'code' | 'keys'
  text: string
}

/** Title of a page (its first heading) and its blocks below that. */
export function parsePage(source: string): { title: string; blocks: Block[] } {
  const blocks = parseBlocks(source)
  const [first, ...rest] = blocks
  if (first?.kind !== 'heading' || first.level !== 2) return { title: '', blocks }
  return { title: first.inline.map(part => part.text).join(''), blocks: rest }
}

/** Blocks are told apart by blank lines, fences, and the beginnings of lines. `#` is the page's title (level 2 on screen), `##` a section. */
export function parseBlocks(source: string): Block[] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (line.trim() === '') {
      at += 1
      continue
    }
    const end = endOfBlock(lines, at)
    blocks.push(blockOf(lines.slice(at, end), at))
    at = end
  }
  return blocks
}

const itemStart = /^(?:[-*]|\d+\.) +/
const headingStart = /^#{1,3} /

function endOfBlock(lines: readonly string[], start: number): number {
  const first = lines[start] ?? ''
  if (headingStart.test(first)) return start + 1
  const fence = first.startsWith('```')
  const list = itemStart.test(first)
  const table = first.startsWith('|')
  const ends = (line: string): boolean =>
    line.trim() === '' ||
    headingStart.test(line) ||
    line.startsWith('```') ||
    (!list && itemStart.test(line)) ||
    table !== line.startsWith('|')
  const end = lines.findIndex((line, index) => index > start && (fence ? line.startsWith('```') : ends(line)))
  if (end === -1) return lines.length
  return fence ? end + 1 : end
}

function blockOf(lines: readonly string[], at: number): Block {
  const first = lines[0] ?? ''
  if (first.startsWith('```'))
    return {
      at,
      kind: 'code',
      text: lines
        .slice(1)
        .filter(line => !line.startsWith('```'))
        .join('\n'),
    }
  if (headingStart.test(first)) {
    return {
      at,
      kind: 'heading',
      level: first.startsWith('# ') ? 2 : 3,
      inline: parseInline(first.replace(headingStart, '')),
    }
  }
  if (first.startsWith('|')) return tableOf(lines, at)
  if (!itemStart.test(first)) return { at, kind: 'paragraph', inline: parseInline(lines.join(' ')) }
  const items: { at: number; words: string }[] = []
  for (const [index, line] of lines.entries()) {
    const last = items.at(-1)
    if (itemStart.test(line)) items.push({ at: at + index, words: line.replace(itemStart, '') })
    // A line that goes on belongs to the item above it.
    else if (last !== undefined) last.words += ` ${line.trim()}`
  }
  return {
    at,
    kind: 'list',
    ordered: /^\d/.test(first),
    items: items.map(item => ({ at: item.at, inline: parseInline(item.words) })),
  }
}

// `| word | meaning |`, a line of dashes, and a line for each row; a cell's place is its column.
function tableOf(lines: readonly string[], at: number): Block {
  const rows = lines
    .map((line, index) => ({ at: at + index, line: line.trim() }))
    .filter(({ line }) => !/^[|\s:-]+$/.test(line))
    .map(row => ({
      at: row.at,
      cells: row.line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((words, column) => ({ at: column, inline: parseInline(words.trim()) })),
    }))
  const [head, ...body] = rows
  return { at, kind: 'table', head: head?.cells ?? [], rows: body }
}

/** `**strong**`, `*emphasis*`, `` `code` ``, and `[[$mod+k]]` for keys as the registry writes them. Anything else is text as it stands. */
export function parseInline(words: string): Inline[] {
  const found: Inline[] = []
  let rest = 0
  const plainUpTo = (end: number): void => {
    if (end > rest) found.push({ at: rest, kind: 'text', text: words.slice(rest, end) })
  }
  for (const match of words.matchAll(
    /\*\*(?<strong>.+?)\*\*|\*(?<emphasis>[^\s*](?:[^*]*[^\s*])?)\*|`(?<code>[^`]+)`|\[\[(?<keys>.+?)\]\]/g,
  )) {
    plainUpTo(match.index)
    for (const kind of ['strong', 'emphasis', 'code', 'keys'] as const) {
      const text = match.groups?.[kind]
      if (text !== undefined) found.push({ at: match.index, kind, text })
    }
    rest = match.index + match[0].length
  }
  plainUpTo(words.length)
  return found
}
