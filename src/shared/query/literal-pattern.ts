/**
 * The pattern that finds characters as they were typed: any white space for any other, letters with their accents in one character or in
 * two, straight quotation marks for curly ones.
 *
 * @param typed not empty
 */
export function literalPattern(typed: string, options: { caseSensitive: boolean; wholeWord: boolean }): RegExp {
  const source = typed
    .normalize('NFC')
    .split(/(\s+)/u)
    .map(part => (/^\s+$/u.test(part) ? '\\s+' : [...part].map(eitherSpelling).join('')))
    .join('')
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
