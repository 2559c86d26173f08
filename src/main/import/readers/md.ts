import type { Replacement, TextMark } from '../../../shared/transcript/span'
import type { Reader } from '../reader'
import { pipeTables } from './pipe-tables'

/**
 * Markdown as it stands in the file. Heading signs, emphasis and escapes are read over (they become gaps, and marks where they mean
 * something), the pipes of a table are tabs; lists, links and code stay as they are written.
 */
export const md: Reader = {
  format: 'md',
  claims: file => file.decoded !== null && /^(?:md|markdown|mdown|qmd|rmd)$/.test(file.extension),
  read: ({ decoded }) => {
    const text = decoded?.text ?? ''
    return { text, encoding: decoded?.encoding ?? 'utf-8', warnings: decoded?.warnings ?? [], ...inlineMarkup(text) }
  },
}

/** Line by line, since neither emphasis nor headings of transcripts go beyond one. */
function inlineMarkup(text: string): { replacements: Replacement[]; marks: TextMark[] } {
  const replacements: Replacement[] = []
  const marks: TextMark[] = []
  for (const match of text.matchAll(/^(#{1,6}[ \t]+)\S.*$/gm)) {
    const from = match.index + (match[1]?.length ?? 0)
    replacements.push({ start: match.index, end: from, shown: '' })
    marks.push({ start: from, end: match.index + match[0].length, kind: 'heading' })
  }
  for (const match of text.matchAll(/\\[!-/:-@[-`{-~]/g)) {
    replacements.push({ start: match.index, end: match.index + 1, shown: '' })
  }
  for (const row of pipeTables(text)) {
    for (const each of row.replacements) replacements.push(each)
    for (const each of row.marks) marks.push(each)
  }
  for (const match of text.matchAll(/^.*[*_].*$/gm)) emphasis(match[0], match.index, replacements, marks)
  return { replacements, marks }
}

/** Pairs the signs of one line: one that can open waits for the next like it that can close. */
function emphasis(line: string, at: number, replacements: Replacement[], marks: TextMark[]): void {
  const open = new Map<string, number>()
  for (const match of line.matchAll(/(?<!\\)(\*{1,3}|_{1,3})(?![*_])/g)) {
    const sign = match[0]
    const before = line[match.index - 1] ?? ' '
    const after = line[match.index + sign.length] ?? ' '
    // Underscores within a word are part of it.
    if (sign.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue
    const opened = open.get(sign)
    if (opened !== undefined && /\S/.test(before)) {
      open.clear()
      const inside = { start: at + opened + sign.length, end: at + match.index }
      replacements.push({ start: at + opened, end: inside.start, shown: '' })
      replacements.push({ start: inside.end, end: inside.end + sign.length, shown: '' })
      if (sign.length !== 1) marks.push({ ...inside, kind: 'bold' })
      if (sign.length !== 2) marks.push({ ...inside, kind: 'italic' })
    } else if (/\S/.test(after)) open.set(sign, match.index)
  }
}
