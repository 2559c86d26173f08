/** A word of a text as the search sees it: folded, with its UTF-16 place in the text (end exclusive). */
export interface Word {
  folded: string
  start: number
  end: number
}

const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

/** Cut at what is neither letter nor number, as the index of the search does (`unicode61`): "don’t" is two words, "follow-up" too. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(wordPattern))
    words.push({ folded: folded(word), start: index, end: index + word.length })
  return words
}

/** Capitals and accents count for nothing: Élan and elan are one word. */
export function folded(word: string): string {
  return isPlain(word) ? word.toLowerCase() : word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Scripts written without spaces, in which the index finds no words: there the characters themselves are looked for. */
export function isUnspaced(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(
    text,
  )
}

/** Scripts whose letters bear points, vowel signs or marks of tone, in some texts or in all. */
export function isPointed(text: string): boolean {
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u.test(
    text,
  )
}

function isPlain(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false
  return true
}
