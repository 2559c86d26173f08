import { negativeSign } from './measure'

/** Thousands set off by a thin no-break space, which no language misreads as a decimal sign. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** A count and how many of it lead into negative value: "13 ⊖3". A bare minus would read as a subtraction. */
export function formatSigned(count: number, negative: number): string {
  return negative ? `${formatCount(count)}\u2009${negativeSign}${formatCount(negative)}` : formatCount(count)
}
