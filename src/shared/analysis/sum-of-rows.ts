import type { AnalysisRows } from './rows'

/**
 * A number that stands for all codings with their places, codes and valence: another where one of them is another, and the same in every
 * copy of the project (FNV-1a of the numbers, 32 bits).
 */
export function sumOfRows({ codings, codes }: Pick<AnalysisRows, 'codings' | 'codes'>): string {
  const placeOf = new Map(codes.map(({ id }, place) => [id, place]))
  let sum = 2_166_136_261
  let document = -1
  let number = 0
  for (const coding of codings) {
    if (coding.document !== document) number++
    document = coding.document
    sum = Math.imul(sum ^ number, prime)
    sum = Math.imul(sum ^ (placeOf.get(coding.codeId) ?? -1), prime)
    sum = Math.imul(sum ^ coding.start, prime)
    sum = Math.imul(sum ^ coding.end, prime)
    sum = Math.imul(sum ^ (coding.valence?.charCodeAt(0) ?? 0), prime)
  }
  return (sum >>> 0).toString(16)
}

const prime = 16_777_619
