import type { Code } from '../../shared/model/code'

export interface CodeMatch {
  code: Code
  /** Start and end of the matched letters in the name, to show them stronger; null where something else matched. */
  inName: readonly [start: number, end: number] | null
}

/**
 * Codes that fit the words, best first: name from its start, key, name, other names, gloss, definition. Order of the codebook among equals.
 * Accents and case do not count, so that `realise` need not be typed as it is spelt.
 */
export function searchCodes(codes: readonly Code[], words: string): CodeMatch[] {
  const sought = fold(words.trim())
  if (sought === '') return codes.map(code => ({ code, inName: null }))
  return codes
    .flatMap(code => {
      const rank = rankOf(code, sought)
      return rank === null ? [] : [{ code, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ code }) => {
      const at = fold(code.name).indexOf(sought)
      return { code, inName: at < 0 ? null : [at, at + sought.length] }
    })
}

/** The other name of a code that fits the words where its own does not. */
export function aliasFor(code: Code, words: string): string | null {
  const sought = fold(words.trim())
  return sought === '' || fold(code.name).includes(sought) ? null : (aliasOf(code, sought) ?? null)
}

function aliasOf(code: Code, sought: string): string | undefined {
  return code.aliases.find(alias => fold(alias).includes(sought))
}

function rankOf(code: Code, sought: string): number | null {
  const name = fold(code.name)
  const key = fold(code.key)
  if (name.startsWith(sought)) return 0
  if (key === sought) return 1
  if (key.startsWith(sought) || key.includes(`.${sought}`)) return 2
  if (name.includes(sought)) return 3
  if (aliasOf(code, sought)) return 4
  if (fold(code.gloss).includes(sought)) return 5
  return fold(code.definition).includes(sought) ? 6 : null
}

/** Compares letters without case and accents; keeps the length, so that places in the name stay true. */
function fold(words: string): string {
  return Array.from(words, letter => (letter.normalize('NFD')[0] ?? letter).toLowerCase().slice(0, letter.length)).join(
    '',
  )
}
