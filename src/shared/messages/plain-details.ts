import type { ErrorDetails } from '../errors'

/** Longer ones lose their middle: what a file is called stands at the end, where it is at the beginning. */
const mostLetters = 240

/** Details of an error as they stand in one sentence: on one line, and not for pages. A name may hold line breaks, and a path thousands of letters. */
export function plainDetails(details: ErrorDetails): ErrorDetails {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  )
}

function plain(value: string): string {
  const line = value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  if (line.length <= mostLetters) return line
  const half = mostLetters / 2
  return `${line.slice(0, half)} … ${line.slice(-half)}`.toWellFormed()
}
