import { cleanLabel, looksLikeLabel } from './labels'
import type { Line } from './span'

/** "Told by Leila, 18 September" and its like, as the first words of a line. */
const toldBy =
  /^[#*_>\s]*(?:(?:a |this )?(?:value[- ]creation )?story\s+)?(?:(?:as )?told by|story by|storyteller|teller|erzählt von|erzählerin|erzähler|raconté(?:e)? par|contad[oa] por|raccontat[oa] da|verteld door)\s*:?[*_\s]*(?<name>[^,;:.(–—|\n]{1,60}?)\s*[*_]*(?=$|[,;.(–—|]|\s-\s| on \d| in )/iu

/** The fields of the story forms, and the cycles' names where a form uses those. */
const fields: readonly RegExp[] = [
  /^activity\b/,
  /^(?:output|insight|resource)\b/,
  /^application\b/,
  /^(?:personal |organi[sz]ational )?outcomes?\b/,
  /^(?:new )?definition of success\b/,
  /^immediate\b/,
  /^potential\b/,
  /^applied\b/,
  /^reali[sz]ed\b/,
  /^(?:reframing|transformative)\b/,
  /^strategic\b/,
  /^enabling\b/,
  /^orienting\b/,
]

export interface StoryForm {
  /** Who tells it, and the line that says so. */
  teller: string | null
  line: number
}

/**
 * Whether a text has the form of a value-creation story: its opening names a teller, or at least three fields of the form stand at the
 * beginning of lines.
 */
export function storyForm(text: string, lines: readonly Line[]): StoryForm | null {
  const seen = new Set<number>()
  let filled = 0
  let title = false
  for (const [i, line] of lines.entries()) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 160)).trim()
    if (words === '') continue
    filled++
    if (filled <= 6) {
      const name = toldBy.exec(words)?.groups?.name
      const teller = name === undefined ? '' : cleanLabel(name)
      if (looksLikeLabel(teller)) return { teller, line: i }
      if (/^[#*_\s]*(?:specific |personal )?value[- ]creation (?:story|narrative)\b/i.test(words)) title = true
    }
    const field = words.replace(/^[#*_>\s\d.()-]*/u, '').toLowerCase()
    const which = fields.findIndex(pattern => pattern.test(field))
    // A field stands alone on its line or before a colon; "Activity was low" is a sentence.
    if (which !== -1 && /^[\p{L}/ &-]{3,48}?(?: value)?[*_]*\s*(?::|\(.{0,30}\)|$)/u.test(field)) seen.add(which)
  }
  return seen.size >= 3 || title ? { teller: null, line: -1 } : null
}
