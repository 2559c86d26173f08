import type { Code } from '../model/code'

/** A code that a typed name may stand for already. */
export interface SimilarCode {
  code: Code
  /** The name or other name that is like it. */
  name: string
  /** Same: but for case, accents, signs and the order of words. */
  how: 'same' | 'like'
}

/**
 * Codes whose name, or one of whose other names, is the same as `name` or nearly so, the same ones first: letters mistyped, singular or
 * plural, another order of words. Codes that were archived count too: bringing one back is better than making it again.
 * @param except id of the code that is being named
 */
export function similarCodes(codes: readonly Code[], name: string, except: string | null = null): SimilarCode[] {
  const sought = fold(name)
  if (sought === '') return []
  const found = codes
    .filter(code => code.id !== except)
    .flatMap((code): SimilarCode[] => {
      const likes = [code.name, ...code.aliases].map(each => ({ each, how: likeness(fold(each), sought) }))
      const best = likes.find(({ how }) => how === 'same') ?? likes.find(({ how }) => how === 'like')
      return best?.how ? [{ code, name: best.each, how: best.how }] : []
    })
  return found.sort((a, b) => Number(a.how === 'like') - Number(b.how === 'like'))
}

function likeness(name: string, sought: string): SimilarCode['how'] | null {
  if (name === sought) return 'same'
  if (stem(name) === stem(sought)) return 'like'
  const shorter = Math.min(name.length, sought.length)
  // In short names one letter makes another word.
  const allowed = shorter < 5 ? 0 : shorter < 9 ? 1 : 2
  return allowed > 0 && distance(name, sought, allowed) <= allowed ? 'like' : null
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')
}

function stem(name: string): string {
  return name.replace(/(?<=\p{L}{3})(es|s)(?= |$)/gu, '')
}

/** Optimal string alignment distance: letters put in, left out, replaced, or two neighbours exchanged. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let last: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (last[j - 2] ?? 0) + 1 : limit + 1
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped))
    }
    last = row
    row = next
  }
  return row[b.length] ?? 0
}
