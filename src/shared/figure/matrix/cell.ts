import type { FlowRelation } from '../../flow/summary'
import { mix } from '../colours'
import { formatCount } from '../format-count'
import type { Command, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { type Sheet, write } from '../sheet'
import type { MatrixCell } from './cells'

interface Place {
  x: number
  y: number
  width: number
  height: number
}

export interface DrawnCell {
  marks: { relation: FlowRelation; shapes: Shape[]; hit: Command[] }[]
  /** What stands for nothing: the dot of an empty cell. */
  passive: Shape[]
}

/** A square whose area is the count, its number inside or above it; loops in a disc; aspired and blocked in the lower corners. */
export function cellShapes(cell: MatrixCell, place: Place, largest: number, sheet: Sheet): DrawnCell {
  const { u, small, palette, measure } = sheet
  const { told, aspired, blocked } = cell
  const middle = place.x + place.width / 2
  const hasFoot = aspired !== null || blocked !== null
  const lower = hasFoot ? small * 0.5 : 0
  const centre = place.y + place.height / 2 - lower
  const drawn: DrawnCell = { marks: [], passive: [] }
  if (told) {
    const side = Math.max(0.34 * u, 0.62 * Math.min(place.width, place.height) * Math.sqrt(told.count / largest))
    const number = formatCount(told.count)
    const isInside = side >= small * 1.5 && measure(number, small) <= side - 0.3 * u
    const y = isInside ? centre : centre + small * 0.5
    const fill = mix(
      palette.hue[cell.from],
      palette.paper,
      isInside ? palette.ribbonTint * 0.8 : palette.ribbonTint * 0.5,
    )
    const shapes: Shape[] = [
      { shape: 'rect', x: middle - side / 2, y: y - side / 2, width: side, height: side, fill, cycle: cell.from },
      write(sheet, number, middle, isInside ? y + small * 0.36 : y - side / 2 - 0.3 * u, { anchor: 'middle' }),
    ]
    if (told.loops) {
      const r = Math.min(0.72 * u, place.width * 0.17)
      const count = formatCount(told.loops)
      const half = Math.max(r, measure(count, small * 0.9, 600) / 2 + 0.22 * u)
      const [x, top] = [place.x + place.width - half - 0.2 * u, place.y + r + 0.2 * u]
      shapes.push(
        { shape: 'rect', x: x - half, y: top - r, width: 2 * half, height: 2 * r, radius: r, fill: palette.ink },
        write(sheet, count, x, top + small * 0.32, {
          size: small * 0.9,
          weight: 600,
          anchor: 'middle',
          fill: palette.paper,
        }),
      )
    }
    const footed = hasFoot ? small * 1.3 : 0
    drawn.marks.push({ relation: told, shapes, hit: rectPath(place.x, place.y, place.width, place.height - footed) })
  } else if (!hasFoot) drawn.passive.push({ shape: 'circle', x: middle, y: centre, r: 0.08 * u, fill: palette.rule })
  const baseline = place.y + place.height - 0.35 * u
  const corner = (x: number, width: number) => rectPath(x, place.y + place.height - small * 1.3, width, small * 1.3)
  if (aspired)
    drawn.marks.push({
      relation: aspired,
      shapes: [write(sheet, `(${formatCount(aspired.count)})`, place.x + 0.35 * u, baseline, { fill: palette.soft })],
      hit: corner(place.x, place.width / 2),
    })
  if (blocked) {
    const right = place.x + place.width - 0.45 * u
    drawn.marks.push({
      relation: blocked,
      shapes: [
        write(sheet, formatCount(blocked.count), right - 0.3 * u, baseline, { anchor: 'end', fill: palette.soft }),
        {
          shape: 'path',
          path: line(right, baseline - small * 0.78, right, baseline + small * 0.08),
          stroke: palette.ink,
          strokeWidth: 0.17 * u,
        },
      ],
      hit: corner(place.x + place.width / 2, place.width / 2),
    })
  }
  return drawn
}
