import type { Head } from './heads'
import { headsInformation } from './labels'
import type { Line } from './span'
import { foldForMatching } from './times'

/**
 * Where the conversation begins in a text that opens with facts about it ("Date: …", "Interviewer: Anna"): lines before the returned one
 * belong to that list even if they look like turns.
 */
export function frontMatterEnd(text: string, lines: readonly Line[], heads: readonly Head[]): number {
  const headOf = new Map(heads.map(head => [head.line, head]))
  let end = 0
  let filled = 0
  let open = false
  for (let i = 0; i < lines.length && filled < 20; i++) {
    const line = lines[i]
    if (line === undefined) break
    const words = text.slice(line.start, Math.min(line.end, line.start + 200)).trim()
    if (words === '') {
      open = false
      continue
    }
    filled++
    const head = headOf.get(i)
    if (head !== undefined) {
      const value = text.slice(head.textStart, line.end).trim()
      const short = value !== '' && value.length <= 60 && !/[.?!…。？！]["”’»)]?$/u.test(value)
      if (head.strong || !short) break
      if (open) end = i + 1
      continue
    }
    const key = /^[*_#>\s-]*([^:]{1,30}?)[*_\s]*:/u.exec(foldForMatching(words))?.[1]
    open = key !== undefined && headsInformation(key)
    if (open) end = i + 1
  }
  return end
}
