/** Why a piece of text is not one number: words, or a comma that may part thousands or decimals. */
export type NumberFault = 'notNumber' | 'ambiguous'

/**
 * Reads a number as people write it: `3.5`, `3,5`, `1 234,5`, `1,234.5`, `1.234,5`, `-2`. A dot alone parts decimals. A single comma before
 * exactly three digits could be either, so it is refused instead of guessed.
 */
export function readNumber(written: string): { value: number } | { fault: NumberFault } {
  const text = written.replace(/[\s\u00a0\u202f']/g, '').replace(/^\u2212/, '-')
  if (/^[+-]?\d{1,3},\d{3}$/.test(text) && !/^[+-]?0,/.test(text)) return { fault: 'ambiguous' }
  const plain = grouped(text, ',', '.') ?? grouped(text, '.', ',') ?? text.replace(',', '.')
  if (!/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(plain)) return { fault: 'notNumber' }
  const value = Number(plain)
  return Number.isFinite(value) ? { value } : { fault: 'notNumber' }
}

/** A number with groups of three digits, written plainly; undefined where it has none, or only one that a decimal could be. */
function grouped(text: string, group: ',' | '.', decimal: ',' | '.'): string | undefined {
  const g = group === '.' ? '\\.' : group
  const d = decimal === '.' ? '\\.' : decimal
  const several = new RegExp(`^[+-]?\\d{1,3}(?:${g}\\d{3}){2,}(?:${d}\\d+)?$`)
  const withDecimals = new RegExp(`^[+-]?\\d{1,3}(?:${g}\\d{3})+${d}\\d+$`)
  if (!several.test(text) && !withDecimals.test(text)) return undefined
  return text.replaceAll(group, '').replace(decimal, '.')
}
