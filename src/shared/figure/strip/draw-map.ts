import type { CycleKey } from '../../framework/cycles'
import type { Story } from '../../model/story'
import { gapsOf } from '../../story/gaps'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon } from '../shapes'
import type { StripFrame } from './frame'
import { fitted, tintOf, write } from './frame'
import { bandHeight, type PlacedStep, radius } from './place-steps'
import type { StripStory } from './settings'

export const headHeight = 30

/** The key of a cycle on its tint, with the bar of its hue, as everywhere in the program. */
export function cycleMark(cycle: CycleKey, x: number, y: number, frame: StripFrame): Shape[] {
  const { s, palette } = frame
  return [
    { shape: 'rect', x, y, width: 32 * s, height: 16 * s, fill: tintOf(frame, cycle), radius: 2 * s },
    { shape: 'rect', x, y, width: 3 * s, height: 16 * s, fill: palette.hue[cycle] },
    write(cycle, x + 18 * s, y + 11.6 * s, frame, { size: 10, weight: 600, anchor: 'middle' }),
  ]
}

/** Marks and names above the columns; the names only where they fit. */
export function drawHeads(y: number, frame: StripFrame): Shape[] {
  const { s, measure, words } = frame
  return frame.columns.flatMap(({ cycle, left, right }) => {
    const name = words.cycles[cycle]
    const nameWidth = measure(name, 12 * s)
    const hasName = right - left >= nameWidth + 48 * s
    const start = (left + right) / 2 - (hasName ? 38 * s + nameWidth : 32 * s) / 2
    return [
      ...cycleMark(cycle, start, y, frame),
      ...(hasName ? [write(name, start + 38 * s, y + 12 * s, frame, { fill: frame.palette.soft })] : []),
    ]
  })
}

/** Hair lines between the columns. */
export function drawColumns(top: number, bottom: number, frame: StripFrame): Shape[] {
  return frame.columns.slice(1).map(({ left }) => ({
    shape: 'path',
    path: line(left, top, left, bottom),
    stroke: frame.palette.rule,
    strokeWidth: 0.5 * frame.s,
  }))
}

/** A cycle that spans the columns: its name at the left, and at the right why it is empty if it is. */
export function drawBand(strip: StripStory, cycle: CycleKey, y: number, frame: StripFrame): Shape[] {
  const { s, width, palette, words } = frame
  const gap = gapsOf(strip.story, strip.cycleSet).find(each => each.kind === 'empty' && each.cycle === cycle)
  const name = frame.isRoomy ? `${cycle} ${words.cycles[cycle]}` : cycle
  return [
    { shape: 'rect', x: 0, y, width, height: bandHeight * s, fill: tintOf(frame, cycle) },
    { shape: 'rect', x: 0, y, width: 3 * s, height: bandHeight * s, fill: palette.hue[cycle] },
    write(name, 12 * s, y + 18.4 * s, frame, { weight: 600, size: 11 }),
    ...(gap?.kind === 'empty'
      ? [
          write(
            fitted(words.emptyCell(gap.state, gap.note), width * 0.6, frame, 11),
            width - 12 * s,
            y + 18.4 * s,
            frame,
            { anchor: 'end', size: 11, fill: palette.soft },
          ),
        ]
      : []),
  ]
}

/** The numbered circles: dashed where only hoped for, with a tick where confirmed, a cross where disconfirmed. */
export function drawSteps(story: Story, placed: readonly PlacedStep[], frame: StripFrame): Mark[] {
  return placed
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, x, y }): Mark => {
      const step = story.steps[place]!
      return {
        id: `step:${place}`,
        name: frame.words.step({
          number: place + 1,
          cycle: step.cycle === null ? null : frame.words.cycles[step.cycle],
          status: frame.words.status(step.status, step.statusAt),
          quote: step.quote.slice(0, 200),
        }),
        shapes: stepShapes(story, place, x, y, frame),
        hit: circlePath(x, y, (radius + 3) * frame.s),
      }
    })
}

function stepShapes(story: Story, place: number, x: number, y: number, frame: StripFrame): Shape[] {
  const { s, palette } = frame
  const step = story.steps[place]!
  const isHoped = step.status === 'aspired'
  const isLost = step.coding === null
  const hue = step.cycle === null ? palette.rule : palette.hue[step.cycle]
  const shapes: Shape[] = [
    {
      shape: 'circle',
      x,
      y,
      r: radius * s,
      fill: isHoped || step.cycle === null ? palette.paper : tintOf(frame, step.cycle),
      stroke: hue,
      strokeWidth: 1.8 * s,
      ...(isHoped || isLost ? { dash: [3 * s, 2.4 * s] } : {}),
    },
    write(`${place + 1}${step.valence === 'negative' ? '−' : ''}`, x, y + 4 * s, frame, {
      size: 11,
      weight: 600,
      anchor: 'middle',
    }),
  ]
  if (step.status === 'confirmed') shapes.push(...badge(x + 9 * s, y - 9 * s, [-2.6, 0.2, -0.8, 2, 2.8, -2], frame))
  if (step.status === 'disconfirmed') {
    shapes.push(...badge(x + 9 * s, y - 9 * s, [-2, -2, 2, 2], frame))
    const [bx, by] = [x + 9 * s, y - 9 * s]
    shapes.push({
      shape: 'path',
      path: line(bx - 2 * s, by + 2 * s, bx + 2 * s, by - 2 * s),
      stroke: palette.paper,
      strokeWidth: 1.3 * s,
    })
  }
  return shapes
}

function badge(x: number, y: number, points: readonly number[], { s, palette }: StripFrame): Shape[] {
  const path: Command[] = []
  for (let i = 0; i < points.length; i += 2)
    path.push([i === 0 ? 'M' : 'L', x + points[i]! * s, y + points[i + 1]! * s])
  return [
    { shape: 'circle', x, y, r: 5 * s, fill: palette.ink, stroke: palette.paper, strokeWidth: 1 * s },
    { shape: 'path', path, stroke: palette.paper, strokeWidth: 1.3 * s },
  ]
}

/** A ring of eight corners is round enough for the pointer and for the focus. */
function circlePath(x: number, y: number, r: number): Command[] {
  return polygon(
    ...Array.from({ length: 16 }, (_, i): [number, number] => [
      x + r * Math.cos((i * Math.PI) / 8),
      y + r * Math.sin((i * Math.PI) / 8),
    ]),
  )
}

/** Where a cycle has no step: a faint dashed place, so that a gap is seen. */
export function drawGaps(story: Story, y: number, frame: StripFrame): Shape[] {
  const { s, palette } = frame
  return frame.columns
    .filter(({ cycle }) => !story.steps.some(step => step.cycle === cycle))
    .map(({ left, right }) => ({
      shape: 'circle',
      x: (left + right) / 2,
      y,
      r: (radius - 1) * s,
      stroke: palette.rule,
      strokeWidth: 1 * s,
      dash: [1.5 * s, 3 * s],
    }))
}
