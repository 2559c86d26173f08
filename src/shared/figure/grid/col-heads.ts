import type { Shape } from '../shapes'
import { line } from '../shapes'
import { fitted, type Sheet, widestOf, write } from '../sheet'
import { withoutSoftHyphens, wrap } from '../wrap'

export interface ColumnHeads {
  shapes: Shape[]
  /** How much they need above the grid. */
  height: number
}

/**
 * Names over the columns of a grid, their foot at y = 0: in one line; else broken at spaces and soft hyphens; else in two rows in turn, as
 * far as they fit; else written upwards and clamped.
 *
 * @param centres of the columns; `pitch` their distance
 */
export function columnHeads(
  sheet: Sheet,
  names: readonly string[],
  centres: readonly number[],
  pitch: number,
  weight: 400 | 600 = 600,
): ColumnHeads {
  const { u, palette, measure } = sheet
  const size = sheet.narrow ? sheet.small : u
  const room = pitch - 0.4 * u
  const wrapped = names.map(name => wrap(name, room, size, weight, measure))
  const fits = wrapped.every(lines => lines.length <= 3 && widestOf(sheet, lines, size, weight) <= room)
  if (fits) {
    const leading = size * 1.2
    const most = Math.max(1, ...wrapped.map(lines => lines.length))
    return {
      shapes: wrapped.flatMap((lines, i) =>
        lines.map((text, n) =>
          write(sheet, text, centres[i] ?? 0, -0.55 * u - (lines.length - 1 - n) * leading, {
            size,
            weight,
            anchor: 'middle',
          }),
        ),
      ),
      height: most * leading + 0.4 * u,
    }
  }
  if (names.every(name => measure(withoutSoftHyphens(name), size, weight) <= 2 * pitch - 0.6 * u)) {
    const lower = -0.55 * u
    const upper = lower - 1.45 * u
    return {
      shapes: names.flatMap((name, i): Shape[] => {
        const x = centres[i] ?? 0
        const isUpper = i % 2 === 1
        const text = write(sheet, name, x, isUpper ? upper : lower, { size, weight, anchor: 'middle' })
        if (!isUpper) return [text]
        return [
          text,
          { shape: 'path', path: line(x, upper + 0.45 * u, x, -0.2 * u), stroke: palette.rule, strokeWidth: 0.07 * u },
        ]
      }),
      height: 2.9 * u,
    }
  }
  const longest = 14 * u
  const texts = names.map(name => fitted(sheet, name, longest, size, weight))
  return {
    shapes: texts.map((text, i) =>
      write(sheet, text, (centres[i] ?? 0) + size * 0.35, -0.5 * u, { size, weight, anchor: 'start', upright: true }),
    ),
    height: widestOf(sheet, texts, size, weight) + u,
  }
}
