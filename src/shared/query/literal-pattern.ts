import type { Found } from './find-in-turn'

interface Options {
  caseSensitive: boolean
  wholeWord: boolean
}

/** Soft hyphens, spaces and joiners without width, and marks of byte order: in the text, and not to be seen. */
const unseen = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]'
const anyUnseen = new RegExp(unseen, 'u')
const allUnseen = new RegExp(unseen, 'gu')

/**
 * Finds characters as they were typed: any white space for any other, letters with their accents in one character or in two, straight quotation
 * marks for curly ones, and whatever stands between them unseen.
 *
 * @param typed not empty
 */
export function literalFinder(typed: string, options: Options): (text: string) => Found[] {
  const seen = typed.replace(allUnseen, '')
  const pattern = literalPattern(seen === '' ? typed : seen, options, '')
  if (seen === '') return text => placesOf(pattern, text)
  // Most texts have nothing unseen, and are gone through several times sooner without thinking of it.
  const across = literalPattern(seen, options, `${unseen}*`)
  return text => placesOf(anyUnseen.test(text) ? across : pattern, text)
}

/** Where a pattern is found that has the flag `g`; where it is met by nothing at all is no place. */
export function placesOf(pattern: RegExp, text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern))
    if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

function literalPattern(typed: string, options: Options, between: string): RegExp {
  const source = typed
    .normalize('NFC')
    .split(/(\s+)/u)
    .filter(part => part !== '')
    .map(part => (/^\s+$/u.test(part) ? '\\s+' : [...part].map(eitherSpelling).join(between)))
    .join(between)
  const inside = '[\\p{L}\\p{N}\\p{M}]'
  const bounded = options.wholeWord ? `(?<!${inside})${source}(?!${inside})` : source
  return new RegExp(bounded, options.caseSensitive ? 'gu' : 'giu')
}

function eitherSpelling(letter: string): string {
  if (letter === "'" || letter === '’' || letter === '‘') return "['’‘]"
  if (letter === '"' || letter === '“' || letter === '”' || letter === '„') return '["“”„]'
  const parts = letter.normalize('NFD')
  return parts === letter ? escaped(letter) : `(?:${letter}|${parts})`
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')
}
