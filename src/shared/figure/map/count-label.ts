import type { FlowRelation } from '../../flow/summary'
import { formatCount } from '../format-count'
import type { Shape } from '../shapes'
import { type Sheet, write } from '../sheet'

function discOf(relation: FlowRelation, { u, small, measure }: Sheet): { r: number; half: number; loops: string } {
  const loops = formatCount(relation.loops)
  const r = 0.62 * u
  return { r, half: Math.max(r, measure(loops, small * 0.82, 600) / 2 + 0.2 * u), loops }
}

/** How far a number with its disc reaches to the left and to the right of its anchor. */
export function labelReach(relation: FlowRelation, sheet: Sheet): [left: number, right: number] {
  const half = sheet.measure(formatCount(relation.count), sheet.small, 600) / 2
  return [half, half + (relation.loops ? 2 * discOf(relation, sheet).half + 0.25 * sheet.u : 0)]
}

/** How many flows an arrow stands for, and in a disc how many of them close a learning loop. */
export function countLabel(relation: FlowRelation, [x, y]: [number, number], sheet: Sheet): Shape[] {
  const { u, small, palette, measure } = sheet
  const text = formatCount(relation.count)
  const shapes: Shape[] = [write(sheet, text, x, y, { anchor: 'middle', weight: 600, halo: palette.paper })]
  if (relation.loops === 0) return shapes
  const { r, half, loops } = discOf(relation, sheet)
  const cx = x + measure(text, small, 600) / 2 + half + 0.25 * u
  return [
    ...shapes,
    {
      shape: 'rect',
      x: cx - half,
      y: y - small * 0.36 - r,
      width: 2 * half,
      height: 2 * r,
      radius: r,
      fill: palette.ink,
      stroke: palette.paper,
      strokeWidth: 0.12 * u,
    },
    write(sheet, loops, cx, y - small * 0.06, {
      size: small * 0.82,
      weight: 600,
      anchor: 'middle',
      fill: palette.paper,
    }),
  ]
}
