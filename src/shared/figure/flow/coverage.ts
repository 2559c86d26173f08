import type { Box } from '../box'
import type { RibbonPath } from './ribbon-path'

/** A ribbon as a dense row of upright slices: `x`, `top`, `bottom`. */
export interface Coverage {
  path: RibbonPath
  slices: readonly (readonly [number, number, number])[]
}

/** Slices a ribbon along its centre line about every `step`; sampling only where its curve has knots would miss long level parts. */
export function sliceRibbon(path: RibbonPath, step: number): Coverage {
  const slices: [number, number, number][] = []
  for (const [i, sample] of path.samples.entries()) {
    const next = path.samples[i + 1]
    if (!next) break
    const length = Math.hypot(next.point[0] - sample.point[0], next.point[1] - sample.point[1])
    const pieces = Math.max(1, Math.ceil(length / step))
    for (let piece = 0; piece < pieces; piece++) {
      const t = piece / pieces
      const at = (a: number, b: number) => a + (b - a) * t
      const x = at(sample.point[0], next.point[0])
      const y = at(sample.point[1], next.point[1])
      // Across a slope the upright section is longer than the width.
      const half = at(sample.width, next.width) / 2 / Math.max(0.35, Math.abs(at(sample.along[0], next.along[0])))
      slices.push([x, y - half, y + half])
    }
  }
  return { path, slices }
}

/** How many slices of the ribbon a box meets. */
export function coverageOf({ slices }: Coverage, [left, top, right, bottom]: Box): number {
  let met = 0
  for (const [x, upper, lower] of slices) if (x > left && x < right && lower > top && upper < bottom) met++
  return met
}
