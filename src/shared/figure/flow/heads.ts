import type { CycleKey } from '../../framework/cycles'
import { overlaps } from '../box'
import { mix } from '../colours'
import { formatCount } from '../format-count'
import type { Shape } from '../shapes'
import { wrap } from '../wrap'
import type { Bar } from './bars'
import type { Frame } from './frame'
import type { Placed } from './text'
import { placeText } from './text'

/** Names of the columns with what leads on and what does not, set upwards from `bottom`. Returns their top. */
export interface Heads {
  labels: Placed[]
  top: number
}

export function placeHeads(bars: readonly Bar[], bottom: number, frame: Frame): Heads {
  const { countSize, pitch, u } = frame
  // Two numbers side by side, or one above the other where a column is too narrow.
  const stacked = bars.some(bar => bar.count && pairWidth(bar, frame) > pitch - 0.4 * u)
  const countBase = bottom - 0.55 * u
  const labels = bars.map(bar => headCounts(bar, countBase, stacked, frame))
  const nameBase = countBase - countSize * (stacked ? 2.5 : 1.35)
  const names = placeNames(breakNames(frame), nameBase, frame)
  const crossed = names.some((one, at) => names.slice(at + 1).some(other => overlaps(one.box, other.box)))
  // Where even two heights are too narrow for the names, keys say which is which.
  const byKey = { lines: frame.columns.map(cycle => [cycle]), staggered: false }
  const placed = crossed ? placeNames(byKey, nameBase, frame) : names
  return { labels: [...labels, ...placed], top: Math.min(nameBase, ...placed.map(({ box }) => box[1])) }
}

interface Names {
  lines: string[][]
  staggered: boolean
}

function placeNames({ lines, staggered }: Names, base: number, frame: Frame): Placed[] {
  const { headSize } = frame
  return lines.flatMap((list, column) => {
    const lowered = staggered && column % 2 ? headSize * 1.2 : 0
    return list.map((text, i) => {
      const half = frame.measure(text, headSize, 600) / 2
      const x = Math.max(frame.margin + half, Math.min(frame.width - frame.margin - half, frame.centre(column)))
      const y = base - (staggered ? headSize * 1.2 : 0) + lowered - (list.length - 1 - i) * headSize * 1.14
      return placeText(text, x, y, frame, { size: headSize, weight: 600 })
    })
  })
}

/** One line; else broken at spaces and soft hyphens; else whole names on two heights in turn. */
function breakNames(frame: Frame): Names {
  const { columns, words, pitch, headSize, u, measure } = frame
  const breakAt = (width: number) => columns.map(cycle => wrap(words.cycles[cycle], width, headSize, 600, measure))
  const lines = breakAt(pitch - 0.5 * u)
  const fits = lines.every(list => list.every(text => measure(text, headSize, 600) <= pitch - 0.2 * u))
  return fits ? { lines, staggered: false } : { lines: breakAt(pitch * 1.7), staggered: true }
}

function headCounts(bar: Bar, base: number, stacked: boolean, frame: Frame): Placed {
  const { countSize, palette } = frame
  const x = frame.centre(bar.column)
  if (!bar.count) return placeText('0', x, base, frame, { fill: palette.soft })
  if (!stacked) return drawPair(bar.cycle, bar, x - pairWidth(bar, frame) / 2, base, frame)
  const on = formatCount(bar.leadsOn)
  const off = formatCount(bar.count - bar.leadsOn)
  const width = Math.max(frame.measure(on, countSize), frame.measure(off, countSize)) + countSize * 0.85
  const first = square(bar.cycle, x - width / 2, base - countSize * 1.2, true, frame)
  const second = square(bar.cycle, x - width / 2, base, false, frame)
  const upper = placeText(on, x - width / 2 + countSize * 0.85, base - countSize * 1.2, frame, {
    anchor: 'start',
  })
  const lower = placeText(off, x - width / 2 + countSize * 0.85, base, frame, {
    anchor: 'start',
    fill: palette.soft,
  })
  return {
    shapes: [first, second, ...upper.shapes, ...lower.shapes],
    box: [x - width / 2, upper.box[1], x + width / 2, lower.box[3]],
  }
}

/** ■ leads on, □ does not, from `x` to the right. */
export function drawPair(
  cycle: CycleKey,
  bar: { count: number; leadsOn: number },
  x: number,
  base: number,
  frame: Frame,
): Placed {
  const { countSize, palette } = frame
  const on = placeText(formatCount(bar.leadsOn), x + countSize * 0.85, base, frame, { anchor: 'start' })
  const second = on.box[2] + countSize * 0.6
  const off = placeText(formatCount(bar.count - bar.leadsOn), second + countSize * 0.85, base, frame, {
    anchor: 'start',
    fill: palette.soft,
  })
  return {
    shapes: [
      square(cycle, x, base, true, frame),
      ...on.shapes,
      square(cycle, second, base, false, frame),
      ...off.shapes,
    ],
    box: [x, on.box[1], off.box[2], off.box[3]],
  }
}

function pairWidth(bar: { count: number; leadsOn: number }, { measure, countSize }: Frame): number {
  return (
    measure(formatCount(bar.leadsOn), countSize) +
    measure(formatCount(bar.count - bar.leadsOn), countSize) +
    countSize * 2.3
  )
}

function square(cycle: CycleKey, x: number, base: number, solid: boolean, { countSize, palette, u }: Frame): Shape {
  const hue = palette.hue[cycle]
  const side = countSize * 0.62
  const fill = solid ? hue : mix(hue, palette.paper, palette.paleTint)
  return {
    shape: 'rect',
    x,
    y: base - countSize * 0.67,
    width: side,
    height: side,
    fill,
    stroke: hue,
    strokeWidth: 0.06 * u,
  }
}
