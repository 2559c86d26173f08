import type { OffsetMap } from './map-offset'

/** Puts other words in the place of names, and says where everything else went. */
export interface Renamed {
  text: string
  map: OffsetMap
}

export type Renaming = (text: string) => Renamed

/**
 * Makes a function that replaces names by pseudonyms: whole words, in any case of letters, longer names first. Parts of a name of three letters or
 * more count as the name; where two people share a part, the first one's pseudonym stands for both.
 */
export function renaming(names: readonly { name: string; pseudonym: string }[]): Renaming {
  const pseudonyms = new Map<string, string>()
  for (const { name, pseudonym } of names) note(pseudonyms, name, pseudonym)
  for (const { name, pseudonym } of names)
    for (const part of name.split(/[\s,.;()/]+/u)) if ([...part].length >= 3) note(pseudonyms, part, pseudonym)
  const words = [...pseudonyms.keys()].sort((a, b) => b.length - a.length)
  if (words.length === 0) return text => ({ text, map: offset => offset })
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
  return text => {
    const changes: { start: number; end: number; newStart: number; newEnd: number }[] = []
    let shift = 0
    const replaced = text.replace(pattern, (found: string, at: number) => {
      const pseudonym = pseudonyms.get(found.toLowerCase()) ?? '…'
      changes.push({ start: at, end: at + found.length, newStart: at + shift, newEnd: at + shift + pseudonym.length })
      shift += pseudonym.length - found.length
      return pseudonym
    })
    return { text: replaced, map: (offset, edge) => moved(changes, offset, edge) }
  }
}

function note(pseudonyms: Map<string, string>, name: string, pseudonym: string): void {
  const key = name.trim().toLowerCase()
  if (key !== '' && !pseudonyms.has(key)) pseudonyms.set(key, pseudonym)
}

function moved(
  changes: readonly { start: number; end: number; newStart: number; newEnd: number }[],
  offset: number,
  edge: 'start' | 'end',
): number {
  let shift = 0
  for (const { start, end, newStart, newEnd } of changes) {
    if (offset <= start) return offset + shift
    if (offset < end) return edge === 'start' ? newStart : newEnd
    shift = newEnd - end
  }
  return offset + shift
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}
