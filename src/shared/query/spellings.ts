/** Places in a word that may be spelt either way; more would be more spellings than the index can be asked for. */
const mostPlaces = 2

/** A word as it may be spelt, itself first: ß and ss are one letter to whoever searches, since capitals, Swiss German and the rules before 1996 differ. */
export function spellings(word: string): string[] {
  if (!word.includes('ss') && !word.includes('ß')) return [word]
  const parts = word.split(/ss|ß/u)
  if (parts.length - 1 > mostPlaces) return [word]
  const all = parts
    .slice(1)
    .reduce((begun, part) => begun.flatMap(each => [`${each}ss${part}`, `${each}ß${part}`]), [parts[0]!])
  return [word, ...all.filter(each => each !== word)]
}

/** Spellings of several words together; where there are too many, the words alone as they were given. */
export function spellingsOf(words: readonly string[]): string[][] {
  const each = words.map(spellings)
  // Counted before they are made: twenty words with an ss would be a million.
  if (each.reduce((count, { length }) => count * length, 1) > mostTogether) return [[...words]]
  return each.reduce<string[][]>((begun, forms) => begun.flatMap(before => forms.map(form => [...before, form])), [[]])
}

const mostTogether = 16
