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

/** Of what stands in the lower corners: the words, their size, and whether they stand in two lines since one is too short for both. */
function feetOf(
  { aspired, blocked }: Pick<MatrixCell, 'aspired' | 'blocked'>,
  width: number,
  { u, small, measure }: Sheet,
) {
  const hoped = aspired ? `(${formatCount(aspired.count)})` : ''
  const barred = blocked ? formatCount(blocked.count) : ''
  const both = measure(hoped, small) + measure(barred, small) + (blocked ? 0.75 * u : 0) + (aspired ? 0.35 * u : 0)
  const share = (width - 0.4 * u) / Math.max(both, 0.1)
  const isStacked = hoped !== '' && barred !== '' && share < 0.85
  const lines = hoped || barred ? (isStacked ? 2 : 1) : 0
  return {
    hoped,
    barred,
    isStacked,
    size: isStacked ? small : Math.min(small, small * Math.max(0.78, share)),
    foot: lines * 1.3 * small,
  }
}

/** Of a cell in which the largest square takes 62 % of `room`: its square, whether the number stands in it, and the disc of its loops. */
function partsOf(cell: MatrixCell, largest: number, room: number, sheet: Sheet) {
  const { told } = cell
  const { u, small, measure } = sheet
  const side = Math.max(0.34 * u, 0.62 * room * Math.sqrt((told?.count ?? 0) / largest))
  const { foot } = feetOf(cell, room, sheet)
  const number = measure(formatCount(told?.count ?? 0), small)
  const r = Math.min(0.72 * u, room * 0.17)
  const half = told?.loops ? Math.max(r, measure(formatCount(told.loops), small * 0.9, 600) / 2 + 0.22 * u) : 0
  // A number in the square keeps clear of a disc in the upper corner.
  const isClear = half === 0 || room / 2 - 0.4 * small > 2 * r + 0.2 * u || number / 2 + 0.3 * u < room / 2 - 2 * half
  return { side, foot, number, r, half, isInside: side >= small * 1.5 && number <= side - 0.3 * u && isClear }
}

/** What a cell of this width must be high so that its number, its square and what stands in its lower corners do not meet. */
export function leastHeight(cell: MatrixCell, width: number, largest: number, sheet: Sheet): number {
  if (!cell.told) return 0
  const { side, foot, isInside } = partsOf(cell, largest, width, sheet)
  return side + (isInside ? 0 : sheet.small * 0.9 + 0.3 * sheet.u) + foot + 0.7 * sheet.u
}

/** A square whose area is the count, its number inside or above it; loops in a disc; aspired and blocked in the lower corners. */
export function cellShapes(cell: MatrixCell, place: Place, largest: number, sheet: Sheet): DrawnCell {
  const { u, small, palette } = sheet
  const { told, aspired, blocked } = cell
  const middle = place.x + place.width / 2
  const feet = feetOf(cell, place.width, sheet)
  const lower = feet.foot / 2.6
  const centre = place.y + place.height / 2 - lower
  const drawn: DrawnCell = { marks: [], passive: [] }
  if (told) {
    const parts = partsOf(cell, largest, Math.min(place.width, place.height), sheet)
    const { side, isInside, r, half } = parts
    const y = isInside ? centre : centre + small * 0.5
    const fill = mix(
      palette.hue[cell.from],
      palette.paper,
      isInside ? palette.ribbonTint * 0.8 : palette.ribbonTint * 0.5,
    )
    // The disc stands in the corner, unless the number above the square reaches into it: then on the square, whose part it counts, or beside.
    const corner = place.x + place.width - half - 0.2 * u
    const reach = corner - half - 0.15 * u - parts.number / 2
    const isMet =
      half > 0 && !isInside && middle > reach && y - side / 2 - 0.3 * u - 0.75 * small < place.y + 2 * r + 0.3 * u
    const isOnSquare = isMet && side >= 2 * r
    // Where both do not fit side by side, the disc stands beside a small square, which makes room for it.
    const isBeside = isMet && !isOnSquare && reach - parts.number / 2 < place.x + 0.2 * u
    const numberX = isMet && !isOnSquare && !isBeside ? reach : middle
    const squareX = isBeside
      ? Math.min(middle, Math.max(place.x + 0.3 * u + side / 2, corner - half - 0.2 * u - side / 2))
      : middle
    const shapes: Shape[] = [
      { shape: 'rect', x: squareX - side / 2, y: y - side / 2, width: side, height: side, fill, cycle: cell.from },
      write(
        sheet,
        formatCount(told.count),
        numberX,
        isInside ? y + small * 0.36 : y - Math.max(side / 2, isBeside ? r : 0) - 0.3 * u,
        {
          anchor: 'middle',
        },
      ),
    ]
    if (told.loops) {
      const count = formatCount(told.loops)
      const [x, top] = isOnSquare ? [middle, y] : [corner, isBeside ? y : place.y + r + 0.2 * u]
      shapes.push(
        {
          ...{ shape: 'rect', x: x - half, y: top - r, width: 2 * half, height: 2 * r, radius: r, fill: palette.ink },
          ...(isOnSquare ? { stroke: palette.paper, strokeWidth: 0.1 * u } : {}),
        },
        write(sheet, count, x, top + small * 0.32, {
          size: small * 0.9,
          weight: 600,
          anchor: 'middle',
          fill: palette.paper,
        }),
      )
    }
    drawn.marks.push({
      relation: told,
      shapes,
      hit: rectPath(place.x, place.y, place.width, place.height - parts.foot),
    })
  } else if (feet.foot === 0)
    drawn.passive.push({ shape: 'circle', x: middle, y: centre, r: 0.08 * u, fill: palette.rule })
  const baseline = place.y + place.height - 0.35 * u
  const corner = (x: number, width: number) => rectPath(x, place.y + place.height - small * 1.3, width, small * 1.3)
  const { hoped, barred, size } = feet
  if (aspired)
    drawn.marks.push({
      relation: aspired,
      shapes: [
        write(sheet, hoped, place.x + 0.35 * u, baseline - (feet.isStacked ? 1.2 * small : 0), {
          size,
          fill: palette.soft,
        }),
      ],
      hit: corner(place.x, place.width / 2),
    })
  if (blocked) {
    const right = place.x + place.width - 0.45 * u
    drawn.marks.push({
      relation: blocked,
      shapes: [
        write(sheet, barred, right - 0.3 * u, baseline, { size, anchor: 'end', fill: palette.soft }),
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
