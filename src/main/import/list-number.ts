/** How a word processor writes the number of a list's item. */
export type NumberFormat = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman' | 'none'

/** A number as a list shows it: `3`, `c`, `iii`. Letters go on after z as aa, bb (as both Word and LibreOffice have it). */
export function listNumber(value: number, format: NumberFormat): string {
  if (format === 'none') return ''
  if (format === 'decimal' || value < 1 || value > 9999) return String(value)
  if (format === 'lowerRoman' || format === 'upperRoman') {
    const roman = romanNumber(value)
    return format === 'lowerRoman' ? roman : roman.toUpperCase()
  }
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
  return format === 'lowerLetter' ? letter.slice(0, 20) : letter.slice(0, 20).toUpperCase()
}

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function romanNumber(value: number): string {
  let left = value
  let written = ''
  for (const [size, letters] of romans)
    while (left >= size) {
      written += letters
      left -= size
    }
  return written
}
