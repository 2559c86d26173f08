import { fontMetrics } from './font-metrics'

export type FontWeight = 400 | 600

/** Width of a line of text, in the unit of `size`. */
export type Measure = (text: string, size: number, weight?: FontWeight) => number

/** For letters the figure font does not have: about the width of a wide Latin letter, and a full em for ideographs. */
const unknownWidth = 0.62
const ideographWidth = 1

/** The sign for "into negative value" is drawn, since fonts make it very small, very large or not at all. */
export const negativeSign = '\u2296'
export const negativeSignWidth = 0.82

/**
 * Measures with the advance widths of the bundled figure font, without kerning. Kerning in Inter nearly always draws letters together,
 * so the sum is an upper bound and a label never runs out of its place.
 */
export const measureInter: Measure = (text, size, weight = 400) => {
  const advances = advancesOf(weight)
  let width = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    if (isInvisible(point)) continue
    if (letter === negativeSign) width += negativeSignWidth
    else width += advances.get(point) ?? (point >= 0x2e80 ? ideographWidth : unknownWidth)
  }
  return width * size
}

/** Whether the font has every letter of a text, so that its width is known and not guessed. */
export function isMeasured(text: string): boolean {
  const advances = advancesOf(400)
  return [...text].every(letter => letter === negativeSign || advances.has(letter.codePointAt(0) ?? 0))
}

/** Soft hyphens, zero-width characters and direction marks take no room. */
function isInvisible(point: number): boolean {
  return (
    point === 0xad || (point >= 0x200b && point <= 0x200f) || point === 0x2060 || (point >= 0x300 && point <= 0x36f)
  )
}

const tables = new Map<FontWeight, ReadonlyMap<number, number>>()

function advancesOf(weight: FontWeight): ReadonlyMap<number, number> {
  const known = tables.get(weight)
  if (known) return known
  const table = new Map<number, number>()
  for (const [first, advances] of fontMetrics[weight])
    for (const [i, advance] of advances.entries()) if (advance > 0) table.set(first + i, advance / 1000)
  tables.set(weight, table)
  return table
}
