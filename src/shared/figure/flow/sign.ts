import type { FlowRelation } from '../../flow/summary'
import type { Palette } from '../colours'
import type { Shape } from '../shapes'
import { line } from '../shapes'
import { dashes } from './draw-ribbons'
import { dots } from './stems'
/** A level arrow in the manner of the relation; a flow within the band turns back on itself. */
export function drawSign(
  relation: FlowRelation,
  x: number,
  y: number,
  { u, palette }: { u: number; palette: Palette },
): Shape[] {
  const color = relation.type === 'condition' ? palette.soft : palette.ink
  const strokeWidth = Math.max(0.5, 0.1 * u)
  const end = x + 1.35 * u
  const dash = { told: undefined, reframe: undefined, blocked: undefined, aspired: dashes(u), condition: dots(u) }[
    relation.type
  ]
  const head: Shape = {
    shape: 'path',
    path: [
      ['M', end - 0.38 * u, y - 0.3 * u],
      ['L', end, y],
      ['L', end - 0.38 * u, y + 0.3 * u],
    ],
    stroke: color,
    strokeWidth,
  }
  if (relation.from === relation.to) {
    const loop: Shape = {
      shape: 'path',
      path: [
        ['M', x + 0.1 * u, y + 0.34 * u],
        ['C', x - 0.35 * u, y - 0.75 * u, x + u, y - 0.75 * u, end - 0.3 * u, y + 0.1 * u],
      ],
      stroke: color,
      strokeWidth,
      dash,
    }
    const tip: Shape = {
      shape: 'path',
      path: [
        ['M', end - 0.75 * u, y + 0.12 * u],
        ['L', end - 0.22 * u, y + 0.3 * u],
        ['L', end - 0.14 * u, y - 0.24 * u],
      ],
      stroke: color,
      strokeWidth,
    }
    return [loop, tip]
  }
  if (relation.type === 'blocked') {
    const wall: Shape = {
      shape: 'path',
      path: line(end, y - 0.42 * u, end, y + 0.42 * u),
      stroke: color,
      strokeWidth: Math.max(0.8, 0.17 * u),
    }
    return [{ shape: 'path', path: line(x, y, end, y), stroke: color, strokeWidth }, wall]
  }
  if (relation.type === 'reframe') {
    const rails = [-0.1, 0.1].map(
      (shift): Shape => ({
        shape: 'path',
        path: line(x, y + shift * u, end - 0.1 * u, y + shift * u),
        stroke: color,
        strokeWidth: 0.08 * u,
      }),
    )
    return [...rails, head]
  }
  return [{ shape: 'path', path: line(x, y, end, y), stroke: color, strokeWidth, dash }, head]
}
