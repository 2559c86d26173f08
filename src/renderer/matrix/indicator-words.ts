import type { Indicator, IndicatorValue } from '../../shared/model/indicator'
import { formatNumber } from '../i18n/format'

/** The latest value of all groups together that is a number. */
export function latestValue(indicator: Indicator): IndicatorValue | undefined {
  return indicator.values.filter(({ group, value }) => group === '' && value !== null).at(-1)
}

/**
 * A value with its unit: "93 %", "3 of 4 held". A unit is written once, for many, in whatever language: beside a single one its word
 * stands in brackets, as the name of what is counted: "1 (posts)".
 */
export function valueWords(value: number | null, unit: string): string {
  if (value === null) return ''
  if (unit === '') return formatNumber(value)
  return `${formatNumber(value)} ${Math.abs(value) === 1 && /^\p{L}{2}/u.test(unit) ? `(${unit})` : unit}`
}
