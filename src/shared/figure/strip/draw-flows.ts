import { type RelationName, relationOf, relationRules } from '../../framework/relation-rules'
import type { Story, StoryFlow } from '../../model/story'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon } from '../shapes'
import type { StripFrame } from './frame'
import { write } from './frame'
import { type PlacedStep, radius } from './place-steps'

/** A relation to be drawn between two steps. */
export interface Link {
  id: string
  from: number
  to: number
  relation: RelationName
}

/** The flows of a story, and the bare order of telling to a step that no relation leads to. */
export function linksOf(story: Story): Link[] {
  const links = story.flows.map(
    (flow): Link => ({ id: flow.id, ...ends(flow), relation: relationBetween(story, flow) }),
  )
  for (let place = 1; place < story.steps.length; place++) {
    const [from, to] = [place - 1, place]
    const isReached = links.some(link => link.to === to || (link.from === to && link.to === from))
    if (!isReached) links.push({ id: `next ${place}`, from, to, relation: 'next' })
  }
  return links
}

function ends({ from, to }: StoryFlow) {
  return { from, to }
}

function relationBetween(story: Story, flow: StoryFlow): RelationName {
  return relationOf({ ...flow, toValence: story.steps[flow.to]?.valence ?? null })
}

const lane = 22

/** How many lanes the relations that run beneath the row need, from one of these steps to another. */
export function lanesOf(links: readonly Link[], placed: readonly PlacedStep[]): number {
  const inRow = new Set(placed.map(({ place }) => place))
  return links.filter(({ relation, from, to }) => relationRules[relation].beneath && inRow.has(from) && inRow.has(to))
    .length
}

/** Draws the relations: forward along the row, over what stands between, beneath for what comes back. */
export function drawFlows(
  links: readonly Link[],
  placed: readonly PlacedStep[],
  rowsBottom: number,
  frame: StripFrame,
): { marks: Mark[]; labels: Shape[] } {
  const at = new Map(placed.map(step => [step.place, step]))
  const marks: Mark[] = []
  const labels: Shape[] = []
  let lanes = 0
  for (const link of links) {
    const from = at.get(link.from)
    const to = at.get(link.to)
    if (!from || !to) continue
    const rule = relationRules[link.relation]
    // What leads to a band goes there straight: beneath the row is the way back within it.
    const isBeneath = rule.beneath && !from.band && !to.band
    const path = isBeneath
      ? beneath(from, to, rowsBottom + (lane * ++lanes - 4) * frame.s, frame)
      : between(from, to, placed, frame)
    const { shapes, middle } = strokes(link.relation, path, frame)
    marks.push({
      id: `link:${link.id}`,
      name: frame.words.flow({
        from: link.from + 1,
        to: link.to + 1,
        kind: frame.words.relations[link.relation] ?? link.relation,
      }),
      shapes,
      hit: path,
    })
    if (link.relation === 'loop') labels.push(...loopLabel(middle, frame))
  }
  return { marks, labels }
}

/** The name of a loop, on a patch that interrupts its line. */
function loopLabel([x, y]: Point, frame: StripFrame): Shape[] {
  const { s, palette, words, measure } = frame
  const text = `↩ ${words.loop}`
  const width = measure(text, 11 * s) + 10 * s
  return [
    { shape: 'rect', x: x - width / 2, y: y - 7 * s, width, height: 14 * s, fill: palette.paper },
    write(text, x, y + 4 * s, frame, { size: 11, anchor: 'middle', fill: palette.soft }),
  ]
}

/** How high the ends of an arch pull its middle, which stands at three quarters of it. */
function archHeight(distance: number, s: number): number {
  return Math.min(36, 14 + Math.abs(distance) / (14 * s)) * s
}

type Point = readonly [x: number, y: number]

function between(from: PlacedStep, to: PlacedStep, placed: readonly PlacedStep[], frame: StripFrame): Command[] {
  const { s } = frame
  const r = (radius + 2) * s
  const way = Math.sign(to.x - from.x) || 1
  const isLevel = Math.abs(from.y - to.y) < 1
  const isFree = !placed.some(
    step =>
      step !== from &&
      step !== to &&
      Math.abs(step.y - from.y) < radius * s &&
      (step.x - from.x) * way > 0 &&
      (to.x - step.x) * way > 0,
  )
  if (isLevel && isFree && way > 0) return line(from.x + r, from.y, to.x - r, to.y)
  if (isLevel) {
    // Over what stands between, from the top of one to the top of the other.
    const up = archHeight(to.x - from.x, s)
    const side = Math.min(Math.abs(to.x - from.x) * 0.3, 40 * s) * way
    return [
      ['M', from.x + 4 * s * way, from.y - r + 1],
      ['C', from.x + side, from.y - r - up, to.x - side, to.y - r - up, to.x - 4 * s * way, to.y - r],
    ]
  }
  const down = Math.sign(to.y - from.y)
  if (Math.abs(to.x - from.x) < 3 * r) {
    const bend = ((to.y - from.y) / 2) * 0.9
    return [
      ['M', from.x, from.y + down * r],
      ['C', from.x, from.y + down * r + bend, to.x, to.y - down * r - bend, to.x, to.y - down * r],
    ]
  }
  const bend = (to.x - from.x) * 0.4
  return to.band || from.band
    ? [
        ['M', from.x + (from.band ? 0 : way * r), from.y + (from.band ? down * r : 0)],
        [
          'C',
          from.x + (from.band ? 0 : bend),
          from.y + (from.band ? down * 20 * s : 0),
          to.x,
          to.y - down * 26 * s,
          to.x,
          to.y - down * r,
        ],
      ]
    : [
        ['M', from.x + way * r * 0.75, from.y + down * r * 0.7],
        ['C', from.x + bend, from.y + down * 30 * s, to.x - bend, to.y, to.x - way * r, to.y],
      ]
}

/** Down from one, along a lane, and up to the other, with round corners. */
function beneath(from: PlacedStep, to: PlacedStep, y: number, { s }: StripFrame): Command[] {
  const r = (radius + 2) * s
  const way = Math.sign(to.x - from.x) || -1
  const corner = Math.min(14 * s, Math.abs(to.x - from.x) / 2)
  return [
    ['M', from.x, from.y + r],
    ['L', from.x, y - corner],
    ['C', from.x, y - corner / 3, from.x + (way * corner) / 3, y, from.x + way * corner, y],
    ['L', to.x - way * corner, y],
    ['C', to.x - (way * corner) / 3, y, to.x, y - corner / 3, to.x, y - corner],
    ['L', to.x, to.y + r],
  ]
}

function strokes(relation: RelationName, path: Command[], frame: StripFrame): { shapes: Shape[]; middle: Point } {
  const { s, palette } = frame
  const rule = relationRules[relation]
  const middle = middleOf(path)
  const isQuiet = rule.line === 'thin' || rule.line === 'grey'
  const stroke = isQuiet ? palette.rule : palette.ink
  const strokeWidth = (isQuiet ? 1 : 1.5) * s
  const shapes: Shape[] = []
  if (rule.line === 'double') {
    shapes.push({ shape: 'path', path, stroke, strokeWidth: 4 * s })
    shapes.push({ shape: 'path', path, stroke: palette.paper, strokeWidth: 1.6 * s })
  } else if (rule.line !== 'none')
    shapes.push({
      shape: 'path',
      path,
      stroke,
      strokeWidth,
      ...(rule.line === 'dashed' ? { dash: [4 * s, 3 * s] } : {}),
    })
  if (rule.head === 'arrow') shapes.push({ shape: 'path', path: headOf(path, 6 * s), fill: stroke })
  const [x, y] = middle
  if (rule.sign === 'bar') {
    const [dx, dy] = directionAt(path)
    shapes.push({
      shape: 'path',
      path: line(x - dy * 6 * s, y + dx * 6 * s, x + dy * 6 * s, y - dx * 6 * s),
      stroke,
      strokeWidth: 2.5 * s,
    })
  } else if (rule.sign === 'negative') {
    shapes.push({ shape: 'circle', x, y, r: 5 * s, fill: palette.paper, stroke, strokeWidth: 1.2 * s })
    shapes.push({ shape: 'path', path: line(x - 2.8 * s, y, x + 2.8 * s, y), stroke, strokeWidth: 1.4 * s })
  } else if (rule.sign === 'equals')
    shapes.push(write('=', x, y + 4 * s, frame, { anchor: 'middle', weight: 600, halo: palette.paper }))
  else if (rule.sign === 'ring')
    shapes.push({ shape: 'circle', x, y, r: 3.5 * s, fill: palette.paper, stroke, strokeWidth: 1.4 * s })
  return { shapes, middle }
}

/** A filled head at the end of a path. */
function headOf(path: Command[], size: number): Command[] {
  const [x, y] = endOf(path)
  const [fx, fy] = beforeEnd(path)
  const length = Math.hypot(x - fx, y - fy) || 1
  const [dx, dy] = [(x - fx) / length, (y - fy) / length]
  return polygon(
    [x + dx * 1.5, y + dy * 1.5],
    [x - dx * size - dy * size * 0.5, y - dy * size + dx * size * 0.5],
    [x - dx * size + dy * size * 0.5, y - dy * size - dx * size * 0.5],
  )
}

function endOf(path: Command[]): Point {
  const last = path.at(-1)!
  return [Number(last.at(-2)), Number(last.at(-1))]
}

function beforeEnd(path: Command[]): Point {
  const last = path.at(-1)!
  if (last[0] === 'C') return [last[3], last[4]]
  return endOf(path.slice(0, -1))
}

/** The middle of the longest piece. */
function middleOf(path: Command[]): Point {
  let best: { length: number; point: Point } = { length: -1, point: endOf(path) }
  let [x, y] = [0, 0]
  for (const command of path) {
    if (command[0] === 'Z') continue
    const [ex, ey] = [Number(command.at(-2)), Number(command.at(-1))]
    const length = command[0] === 'M' ? -1 : Math.hypot(ex - x, ey - y)
    if (length > best.length) {
      const point: Point =
        command[0] === 'C'
          ? [(x + 3 * command[1] + 3 * command[3] + ex) / 8, (y + 3 * command[2] + 3 * command[4] + ey) / 8]
          : [(x + ex) / 2, (y + ey) / 2]
      best = { length, point }
    }
    ;[x, y] = [ex, ey]
  }
  return best.point
}

function directionAt(path: Command[]): Point {
  const first = path[0]!
  const [x, y] = [Number(first[1]), Number(first[2])]
  const [ex, ey] = endOf(path)
  const length = Math.hypot(ex - x, ey - y) || 1
  return [(ex - x) / length, (ey - y) / length]
}
