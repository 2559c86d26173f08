import type { Shape } from '../shapes'
import { fitted, type Sheet, widestOf, write } from '../sheet'

/** Groups with their sign, side by side and in as many lines as they need, from `top` downwards. */
export function groupLegend(
  sheet: Sheet,
  names: readonly string[],
  sign: (index: number, x: number, y: number) => Shape[],
  top: number,
  signWidth: number,
): { shapes: Shape[]; bottom: number } {
  const { u, small, margin, width } = sheet
  const shapes: Shape[] = []
  let [x, y] = [margin, top + small]
  for (const [index, whole] of names.entries()) {
    const name = fitted(sheet, whole, width - 2 * margin - signWidth - 0.5 * u)
    const room = signWidth + 0.5 * u + widestOf(sheet, [name]) + 1.4 * u
    if (x > margin && x + room > width - margin) {
      x = margin
      y += 1.6 * u
    }
    shapes.push(...sign(index, x, y - small * 0.36), write(sheet, name, x + signWidth + 0.5 * u, y))
    x += room
  }
  return { shapes, bottom: names.length ? y + 0.4 * u : top }
}
