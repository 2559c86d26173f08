import type { OffsetMap } from './map-offset'

/** Puts other words in the place of names, and says where everything else went. */
export interface Renamed {
  text: string
  map: OffsetMap
}

export type Renaming = (text: string) => Renamed

/**
 * Makes a function that replaces names by pseudonyms: whole words, in any case of letters, longer names first. Parts of a name of three letters or
 * more, and of a double name, count as the name; where two people share a part, the first one's pseudonym stands for both. A name is found however it is spelled: with its
 * accents as letters of their own (as files of a Mac have them) or left out, with straight or curly apostrophes, with any hyphen; with the s of a
 * genitive or plural, and with the prefixes of Hebrew, both of which stay.
 * @param onFound told of each place: the form as it is written, with what is joined to it, and what stands for it
 */
export function renaming(
  names: readonly { name: string; pseudonym: string }[],
  onFound?: (form: string, pseudonym: string) => void,
): Renaming {
  const pseudonyms = new Map<string, string>()
  for (const { name, pseudonym } of names) note(pseudonyms, name, pseudonym)
  for (const { name, pseudonym } of names)
    for (const part of [...name.split(/[\s,.;()/]+/u), ...name.split(/[\s,.;()/'‘’ʼ‐‑–-]+/u)])
      if ([...part].length >= 3) note(pseudonyms, part, pseudonym)
  const plain = new Map([...pseudonyms].reverse().map(([name, pseudonym]) => [withoutAccents(name), pseudonym]))
  const words = [...pseudonyms.keys()].sort((a, b) => b.length - a.length)
  if (words.length === 0) return text => ({ text, map: offset => offset })
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])([והבלמכש]{0,2})(${words.map(anySpelling).join('|')})(s?)(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return text => {
    const changes: { start: number; end: number; newStart: number; newEnd: number }[] = []
    let shift = 0
    const replaced = text.replace(pattern, (found: string, before: string, name: string, after: string, at: number) => {
      if ((before !== '' || after !== '') && !mayBeInflected(name, after)) return found
      const pseudonym = pseudonyms.get(spelledAlike(name)) ?? plain.get(withoutAccents(name)) ?? '…'
      onFound?.(found, pseudonym)
      const start = at + before.length
      const end = start + name.length
      changes.push({ start, end, newStart: start + shift, newEnd: start + shift + pseudonym.length })
      shift += pseudonym.length - name.length
      return before + pseudonym + after
    })
    return { text: replaced, map: (offset, edge) => moved(changes, offset, edge) }
  }
}

/** Whether letters joined to a name make no other word of it: “Marks” is somebody's, “marks” is what one gets at school, and a short name may be any syllable. */
function mayBeInflected(name: string, after: string): boolean {
  return [...name].length >= 3 && (after === '' || /^\p{Lu}/u.test(name))
}

function note(pseudonyms: Map<string, string>, name: string, pseudonym: string): void {
  const key = spelledAlike(name)
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

function spelledAlike(name: string): string {
  return name
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/[‐‑–]/gu, '-')
    .replace(/\s+/gu, ' ')
}

function withoutAccents(name: string): string {
  return spelledAlike(name).normalize('NFD').replace(/\p{M}/gu, '')
}

function anySpelling(word: string): string {
  return [...word]
    .map(letter => {
      if (letter === ' ') return '\\s+'
      if (letter === "'") return "['‘’ʼ]"
      if (letter === '-') return '[-‐‑–]'
      const [bare = letter] = letter.normalize('NFD')
      const open = `${escaped(bare)}\\p{M}*`
      return bare === letter ? open : `(?:${letter}|${open})`
    })
    .join('')
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
