import { type Palette, paletteOf } from './colours'
import type { FontWeight, Measure } from './measure'
import type { PageSettings } from './settings'
import type { TextShape } from './shapes'
import { withoutSoftHyphens, wrapToFit } from './wrap'

/**
 * The page of a figure as its drawing needs it. Lengths are points for a page and pixels for the screen; `u` is the font size, and nearly all
 * lengths are multiples of it. The drawing begins at y = 0 and grows downwards until `pageOf` sets it on its page.
 */
export interface Sheet {
  width: number
  u: number
  margin: number
  /** Size of counts and captions; heads are of size `u`. */
  small: number
  /** Narrow sheets name cycles by key and shorten labels. */
  narrow: boolean
  palette: Palette
  measure: Measure
}

const pointsPerMillimetre = 72 / 25.4
/** A screen may be wider than any drawing is read at. */
const widest = 1400

export function sheetOf(
  { width: { unit, value }, theme }: Pick<PageSettings, 'width' | 'theme'>,
  measure: Measure,
): Sheet {
  const width = unit === 'mm' ? value * pointsPerMillimetre : Math.min(value, widest)
  // 6.2 pt at 84 mm, 7 pt at 174 mm, 13 px on screen: the least that is read with ease at each distance.
  const u = unit === 'px' ? 13 : Math.min(7, Math.max(6.2, 6.2 + ((value - 84) / 90) * 0.8))
  const narrow = width / u < 48
  return { width, u, margin: u * 0.6, small: u * (narrow ? 0.86 : 0.92), narrow, palette: paletteOf(theme), measure }
}

export interface TextStyle {
  size?: number
  weight?: FontWeight
  anchor?: TextShape['anchor']
  fill?: string
  halo?: string
  upright?: boolean
}

/** Words at their anchor and baseline, in the size of counts unless told otherwise. */
export function write(sheet: Sheet, text: string, x: number, y: number, style: TextStyle = {}): TextShape {
  const { size = sheet.small, weight = 400, anchor = 'start', fill = sheet.palette.ink, halo, upright } = style
  return {
    shape: 'text',
    text: withoutSoftHyphens(text),
    x,
    y,
    size,
    weight,
    anchor,
    fill,
    ...(halo === undefined ? {} : { halo }),
    ...(upright ? { upright } : {}),
  }
}

/** As much of the words as fits into `room`, with an ellipsis where some are missing; by letters as they are read, not by code units. */
export function fitted(sheet: Sheet, text: string, room: number, size = sheet.small, weight: FontWeight = 400): string {
  const whole = withoutSoftHyphens(text)
  const fits = (part: string) => sheet.measure(part, size, weight) <= room
  if (fits(whole)) return whole
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(whole)].map(
    ({ segment }) => segment,
  )
  let [least, most] = [0, letters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) least = middle
    else most = middle - 1
  }
  return least === 0 ? '' : `${letters.slice(0, least).join('').trimEnd()}…`
}

/** Words in at most so many lines of at most `room`; an ellipsis only where not even these hold them. */
export function fittedLines(
  sheet: Sheet,
  text: string,
  room: number,
  { size = sheet.small, weight = 400, most = 2 }: { size?: number; weight?: FontWeight; most?: number } = {},
): string[] {
  const lines = wrapToFit(text, room, size, weight, sheet.measure)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), fitted(sheet, lines.slice(most - 1).join(' '), room, size, weight)]
}

/** Width of the widest of some words. */
export function widestOf(
  sheet: Sheet,
  texts: readonly string[],
  size: number = sheet.small,
  weight: FontWeight = 400,
): number {
  return texts.reduce((most, text) => Math.max(most, sheet.measure(withoutSoftHyphens(text), size, weight)), 0)
}
