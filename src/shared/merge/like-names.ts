import { folded } from '../query/words'

/** Letters a name loses or gains at its end where a language inflects it: Anna, Annu; Müller, Müllern; Novák, Novákovi. */
const mostAdded = 4
const vowel = /[aeiouyаеёиоуыэюяьй]$/u

/**
 * Makes a function that says whether a word may be a name in another form: it begins as a name or a part of one does, down to its last vowel, and
 * ends in some other way. It guesses, for a person to judge: “Annex” is like “Anna”.
 */
export function likeNames(names: readonly string[]): (word: string) => boolean {
  const stems = new Set<string>()
  for (const name of names)
    for (const part of name.split(/[^\p{L}\p{M}]+/u)) {
      const stem = folded(part).replace(vowel, '')
      if ([...stem].length >= 3) stems.add(stem)
    }
  return word => {
    // A name begins with a capital wherever letters come in two sizes.
    if (/^\p{Ll}/u.test(word)) return false
    const letters = [...folded(word)]
    for (let length = Math.max(3, letters.length - mostAdded); length <= letters.length; length++)
      // Of a short name little is left to know it by, so little may follow.
      if (letters.length - length < length && stems.has(letters.slice(0, length).join(''))) return true
    return false
  }
}
