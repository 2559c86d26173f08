import type { Indicator, IndicatorValue } from '../../shared/model/indicator'
import { formatNumber } from '../i18n/format'

/** The latest value of all groups together that is a number. */
export function latestValue(indicator: Indicator): IndicatorValue | undefined {
  return indicator.values.filter(({ group, value }) => group === '' && value !== null).at(-1)
}

/** A value with its unit: "93 %", "3 of 4 held". */
export function valueWords(value: number | null, unit: string): string {
  return value === null ? '' : `${formatNumber(value)}${unit === '' ? '' : ` ${unit}`}`
}
