import { type Line, type Replacement, splitLines, type TextMark } from '../../../shared/transcript/span'
import { rowMarks } from '../row-marks'

/** The line below a table's head: `| --- | :-: |`. */
const rule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*){0,200}\|?[ \t]*$/

/** Markdown's tables, row by row: what stands for a pipe, and where the cells are. A table is a row, a rule, and the rows that follow. */
export function* pipeTables(text: string): Generator<{ replacements: Replacement[]; marks: TextMark[] }> {
  if (!text.includes('|')) return
  const lines = splitLines(text)
  const words = (line: Line | undefined) => (line === undefined ? '' : text.slice(line.start, line.end))
  for (let i = 1; i < lines.length; i++) {
    const below = lines[i]
    const head = lines[i - 1]
    if (below === undefined || head === undefined || below.end - below.start > 2000) continue
    if (!words(below).includes('|') || !rule.test(words(below)) || !words(head).includes('|')) continue
    const rows = [head]
    let last = i
    while (words(lines[last + 1]).includes('|')) {
      const next = lines[++last]
      if (next !== undefined) rows.push(next)
    }
    // The rule goes with the line end before it, so that no empty line is read.
    yield { replacements: [{ start: head.end, end: below.end, shown: '' }], marks: [] }
    for (const row of rows) yield readRow(words(row), row.start)
    i = last
  }
}

function readRow(line: string, at: number): { replacements: Replacement[]; marks: TextMark[] } {
  const replacements: Replacement[] = []
  const pipes = [...line.matchAll(/(?<!\\)\|/g)].map(match => match.index)
  const opening = /^\s*\|\s*/.exec(line)?.[0].length ?? 0
  const closing = /(?<!\\)\|\s*$/.exec(line)
  const bounded = opening > 0
  if (bounded) replacements.push({ start: at, end: at + opening, shown: '' })
  const starts = [at + opening]
  const end = closing !== null && closing.index >= opening ? closing.index : line.length
  for (const pipe of pipes) {
    if ((bounded && pipe < opening) || pipe >= end) continue
    const from = Math.max(
      pipe - (/[ \t]*$/.exec(line.slice(Math.max(0, pipe - 200), pipe))?.[0].length ?? 0),
      (starts.at(-1) ?? at) - at,
    )
    const to = Math.min(end, pipe + 1 + (/^[ \t]*/.exec(line.slice(pipe + 1, pipe + 200))?.[0].length ?? 0))
    replacements.push({ start: at + from, end: at + to, shown: '\t' })
    starts.push(at + to)
  }
  const trimmed = line.slice(0, end).trimEnd().length
  if (end < line.length)
    replacements.push({ start: at + Math.max(trimmed, (starts.at(-1) ?? at) - at), end: at + line.length, shown: '' })
  return { replacements, marks: rowMarks(starts, at + end) }
}
