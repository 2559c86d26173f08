/** Words in the order of how often interviews have them; those after them are made of syllables. */
const commonest =
  'the and to of I a we that it in was is you they for so but with on have be not this there then at she what as my or from had were when one about our if he people know like do would because out their just me all up your by how who some more very them us been has him her time which think no really could can work did said get first made into other after years also than its come back over much only well came way went where school women meeting group board asked families figures winter'.split(
    ' ',
  )

const different = 30_000
const endings = ['', 's', 'ed', 'ing', 'ly', 'ment']
const consonants = 'bcdfghjklmnprstvwz'
const vowels = 'aeiou'

/** Every stem with all its endings, the next stem after them; two syllables at the least. */
function madeWord(n: number): string {
  const syllables = consonants.length * vowels.length
  let rest = Math.floor(n / endings.length)
  let word = ''
  for (let at = 0; at < 2 || rest > 0; at++) {
    word = `${consonants[rest % consonants.length]}${vowels[Math.floor(rest / consonants.length) % vowels.length]}${word}`
    rest = Math.floor(rest / syllables)
  }
  return word + endings[n % endings.length]
}

const words = [...commonest, ...Array.from({ length: different - commonest.length }, (_, n) => madeWord(n))]

/** Each word fills as many slots as its rank gives it, so that drawing one is a look into a list. */
const slots = filledSlots(2 ** 20)

function filledSlots(size: number): Uint16Array {
  const all = words.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0)
  const filled = new Uint16Array(size)
  let until = 0
  let slot = 0
  for (let rank = 0; rank < words.length; rank++) {
    until += size / (rank + 1) / all
    while (slot < Math.round(until) && slot < size) filled[slot++] = rank
  }
  return filled
}

/** Put into turns on purpose, one in so many of them: a phrase that many say, and one that few do. */
export const commonPhrase = { words: 'and then we', oneIn: 100 }
export const rarePhrase = { words: 'figures to the board', oneIn: 5_000 }

/**
 * The words of one turn, drawn by Zipf's law: of 30,000 different words the r-th commonest comes one r-th as often as the commonest (G. K. Zipf, The
 * Psycho-Biology of Language, 1935; Human Behavior and the Principle of Least Effort, 1949). The search of an index hangs on it: of a few words
 * alone every turn would hold all.
 *
 * @param next random numbers below a number
 * @param length in words
 */
export function madeTurn(next: (below: number) => number, length: number): string {
  const said = Array.from({ length }, () => words[slots[next(slots.length)]!]!)
  for (const phrase of [commonPhrase, rarePhrase])
    if (next(phrase.oneIn) === 0) said.splice(next(length - 10), phrase.words.split(' ').length, phrase.words)
  return said.join(' ')
}
