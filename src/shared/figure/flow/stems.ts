import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { mix } from '../colours'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon } from '../shapes'
import { countLabel } from './count-label'
import type { Crowd } from './crowd'
import { writeIfFree } from './crowd'
import { dashes } from './draw-ribbons'
import type { Frame } from './frame'
import { relationName } from './names'
import type { Placed } from './text'
import { loopDisc, placeText } from './text'

/** A relation between a band and a column: a short arrow at the band, in the column's track. */
export interface Stem {
  relation: FlowRelation
  column: number
  /** Out of the band, or into it. */
  leaves: boolean
}

/** Told first, out of the band before into it; then aspired, blocked, conditions. */
export function stemsOf(band: CycleKey, banded: readonly FlowRelation[], frame: Frame): Stem[] {
  const stems = banded.flatMap((relation): Stem[] => {
    if (relation.from === band && frame.columnOf(relation.to) >= 0)
      return [{ relation, column: frame.columnOf(relation.to), leaves: true }]
    if (relation.to === band && frame.columnOf(relation.from) >= 0)
      return [{ relation, column: frame.columnOf(relation.from), leaves: false }]
    return []
  })
  const order: FlowRelation['type'][] = ['told', 'aspired', 'blocked', 'condition']
  return stems.sort(
    (a, b) =>
      order.indexOf(a.relation.type) - order.indexOf(b.relation.type) ||
      Number(b.leaves) - Number(a.leaves) ||
      a.column - b.column,
  )
}

export function stemLength({ u }: Frame): number {
  return 1.7 * u
}

/** Height of the zone of stems with their counts. */
export function stemZone(frame: Frame): number {
  return stemLength(frame) + 1.4 * frame.u
}

/**
 * Draws the stems of one band. Slots are as wide as their counts; where a column's slots need more than its pitch, the type shrinks,
 * then the negative part is dropped, and only then the type shrinks further.
 *
 * @param edge of the band, from which the stems grow
 * @param down 1 for a band above, −1 for one below
 */
export function drawStems(
  stems: readonly Stem[],
  edge: number,
  down: 1 | -1,
  context: { scale: number; numbers: ReadonlyMap<string, number>; crowd: Crowd; frame: Frame },
): { marks: Mark[]; labels: Placed[] } {
  const { frame, crowd, numbers } = context
  const marks: Mark[] = []
  const labels: Placed[] = []
  for (const column of frame.columns.keys()) {
    const here = stems.filter(stem => stem.column === column)
    if (!here.length) continue
    const { slots, size, whole } = slotsOf(here, numbers, frame)
    const wanted = slots.reduce((sum, slot) => sum + slot, 0)
    let x = Math.max(0, Math.min(frame.width - wanted, frame.centre(column) - wanted / 2))
    for (const [i, stem] of here.entries()) {
      const middle = x + (slots[i] ?? 0) / 2
      x += slots[i] ?? 0
      marks.push(drawStem(stem, middle, edge, down, context.scale, frame))
      labels.push(
        ...writeIfFree(
          crowd,
          labelStem(stem, middle, edge + down * stemLength(frame), { down, size, whole, numbers, frame }),
        ),
      )
    }
  }
  return { marks, labels }
}

function slotsOf(
  stems: readonly Stem[],
  numbers: ReadonlyMap<string, number>,
  frame: Frame,
): { slots: number[]; size: number; whole: boolean } {
  const { u, countSize, pitch, measure } = frame
  const least = frame.width > 600 ? 0 : 5
  const widths = (size: number, whole: boolean) =>
    stems.map(({ relation }) => {
      const label = countLabel(relation, frame)
      const disc = numbers.has(relationKey(relation)) ? 1.45 * u : 0
      return Math.max(measure(whole ? label.text : label.short, size) + disc + 0.55 * u, 1.2 * u)
    })
  const tries = [
    { size: countSize, whole: true },
    { size: Math.max(least, countSize * 0.84), whole: true },
    { size: countSize, whole: false },
    { size: Math.max(least, countSize * 0.84), whole: false },
    { size: countSize * 0.72, whole: false },
  ]
  const fitting = tries.find(({ size, whole }) => widths(size, whole).reduce((sum, width) => sum + width, 0) <= pitch)
  const chosen = fitting ?? tries.at(-1) ?? { size: countSize, whole: false }
  return { ...chosen, slots: widths(chosen.size, chosen.whole) }
}

function drawStem(stem: Stem, x: number, edge: number, down: 1 | -1, scale: number, frame: Frame): Mark {
  const { relation, leaves } = stem
  const far = edge + down * stemLength(frame)
  const [from, to] = leaves ? [edge, far] : [far, edge]
  const shapes = {
    told: () => drawTold(relation, x, from, to, scale, frame),
    aspired: () => drawOpen(x, from, to, frame, frame.palette.hue[relation.from], dashes(frame.u)),
    blocked: () => drawBlocked(relation, x, from, to, scale, frame),
    condition: () => drawCondition(x, from, to, frame),
    reframe: () => [],
  }[relation.type]()
  return { id: relationKey(relation), name: relationName(relation, frame), shapes, hit: line(x, edge, x, far) }
}

function drawTold(relation: FlowRelation, x: number, from: number, to: number, scale: number, frame: Frame): Shape[] {
  const { u, palette } = frame
  const width = Math.min(frame.cap, Math.max(0.18 * u, relation.count * scale))
  const half = Math.max(0.66 * u, width + 0.34 * u) / 2
  const way = Math.sign(to - from)
  const neck = to - way * Math.min(0.6 * stemLength(frame), half * 1.6)
  const hue = palette.hue[relation.from]
  const shapes: Shape[] = [
    {
      shape: 'path',
      path: line(x, from, x, neck + way * 0.05 * u),
      stroke: mix(hue, palette.paper, 0.22),
      strokeWidth: width,
    },
  ]
  if (relation.loops) {
    const core = Math.max(0.12 * u, width * Math.min(1, relation.loops / relation.count) * 0.68)
    shapes.push({
      shape: 'path',
      path: line(x, from, x, neck + way * 0.05 * u),
      stroke: palette.ink,
      strokeWidth: core,
    })
  }
  const fill = relation.loops ? palette.ink : mix(hue, palette.paper, 0.22)
  shapes.push({ shape: 'path', path: polygon([x - half, neck], [x + half, neck], [x, to]), fill })
  return shapes
}

/** Dotted with an open head: a condition, or story order where there is any. */
export function drawCondition(x: number, from: number, to: number, frame: Frame): Shape[] {
  return drawOpen(x, from, to, frame, frame.palette.soft, dots(frame.u), true)
}

export function dots(u: number): number[] {
  return [0.08 * u, 0.22 * u]
}

function drawOpen(
  x: number,
  from: number,
  to: number,
  frame: Frame,
  color: string,
  dash: number[],
  round = false,
): Shape[] {
  const { u } = frame
  const way = Math.sign(to - from)
  const head: Command[] = [
    ['M', x - 0.28 * u, to - way * 0.52 * u],
    ['L', x, to],
    ['L', x + 0.28 * u, to - way * 0.52 * u],
  ]
  const strokeWidth = Math.max(0.5, (round ? 0.08 : 0.12) * u)
  const stem: Shape = { shape: 'path', path: line(x, from, x, to - way * 0.1 * u), stroke: color, strokeWidth, dash }
  if (round) stem.cap = 'round'
  return [stem, { shape: 'path', path: head, stroke: color, strokeWidth }]
}

function drawBlocked(
  relation: FlowRelation,
  x: number,
  from: number,
  to: number,
  scale: number,
  frame: Frame,
): Shape[] {
  const { u, palette } = frame
  const width = Math.min(frame.cap, Math.max(0.26 * u, relation.count * scale))
  const wall = to - Math.sign(to - from) * 0.3 * u
  const half = width / 2 + 0.34 * u
  return [
    {
      shape: 'path',
      path: line(x, from, x, wall),
      stroke: mix(palette.hue[relation.from], palette.paper, palette.ribbonTint),
      strokeWidth: width,
    },
    {
      shape: 'path',
      path: line(x - half, wall, x + half, wall),
      stroke: palette.ink,
      strokeWidth: Math.max(0.8, 0.17 * u),
    },
  ]
}

interface StemLabelStyle {
  down: 1 | -1
  size: number
  whole: boolean
  numbers: ReadonlyMap<string, number>
  frame: Frame
}

function labelStem(
  { relation }: Stem,
  x: number,
  far: number,
  { down, size, whole, numbers, frame }: StemLabelStyle,
): Placed {
  const { u, palette } = frame
  const number = numbers.get(relationKey(relation))
  const label = countLabel(relation, frame)
  const middle = far + down * 0.72 * u
  const fill = relation.type === 'condition' ? palette.soft : palette.ink
  const text = whole ? label.text : label.short
  const style = { size, fill, halo: palette.track }
  if (number === undefined) return placeText(text, x, middle + size * 0.36, frame, style)
  const width = 1.45 * u + frame.measure(text, size)
  const disc = loopDisc(number, x - width / 2 + 0.62 * u, middle, frame)
  const count = placeText(text, x - width / 2 + 1.42 * u, middle + size * 0.36, frame, { ...style, anchor: 'start' })
  return { shapes: [...disc.shapes, ...count.shapes], box: [disc.box[0], count.box[1], count.box[2], count.box[3]] }
}
