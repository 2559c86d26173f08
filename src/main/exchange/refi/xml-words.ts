// Characters XML 1.0 cannot hold in any way, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to find
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export function legalWords(text: string): string {
  return text.toWellFormed().replace(illegal, '')
}

/** Text of an element, ampersands escaped already (the builder leaves what is escaped as it is). */
export function elementText(text: string): string {
  return legalWords(text).replaceAll('&', '&amp;').replaceAll('\r', '&#13;')
}

/** An attribute's value: line breaks and tabs escaped, since a parser makes spaces of bare ones. */
export function attributeText(text: string): string {
  return elementText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** A number as xsd:decimal: never with an exponent. @returns null where it cannot be written so without loss */
export function decimalText(value: string): string | null {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? value : null
}

export function dateText(value: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return null
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(value) ? value : null
}
