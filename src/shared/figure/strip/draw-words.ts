import type { CycleKey } from '../../framework/cycles'
import { gapsOf } from '../../story/gaps'
import { storyText } from '../../story/story-text'
import type { Shape } from '../shapes'
import { line } from '../shapes'
import { cycleMark } from './draw-map'
import { flowRuns, type Run } from './flow-runs'
import type { StripFrame } from './frame'
import type { StripStory } from './settings'

interface Drawn {
  shapes: Shape[]
  bottom: number
}

const quote = { size: 12, lineHeight: 16 }

/** Where the columns end; where there are none, where they would begin. */
interface DrawnSteps extends Drawn {
  columnsBottom: number
}

/** What the steps say: in the columns of their cycles where these are wide enough, else as a list in the order of telling. */
export function drawQuotes(strip: StripStory, y: number, frame: StripFrame): DrawnSteps {
  if (frame.isRoomy) return inColumns(strip, y, frame)
  return { ...asList(strip, y, frame, () => true), columnsBottom: y }
}

function inColumns(strip: StripStory, y: number, frame: StripFrame): DrawnSteps {
  const { s, palette, words } = frame
  const shapes: Shape[] = []
  const gaps = gapsOf(strip.story, strip.cycleSet)
  let bottom = y
  for (const { cycle, left, right } of frame.columns) {
    const [x, width] = [left + 6 * s, right - left - 12 * s]
    let top = y
    strip.story.steps.forEach((step, place) => {
      if (step.cycle !== cycle) return
      const drawn = oneStep(strip, place, { x, width, top }, frame)
      shapes.push(...drawn.shapes)
      top = drawn.bottom + 8 * s
    })
    const gap = gaps.find(each => each.kind === 'empty' && each.cycle === cycle)
    if (gap?.kind === 'empty') {
      const drawn = flowRuns(
        [{ text: words.emptyCell(gap.state, gap.note), fill: palette.soft }],
        { x, y: top, width, size: 11, lineHeight: 15 },
        frame,
      )
      shapes.push(...drawn.shapes)
      top = drawn.bottom
    }
    bottom = Math.max(bottom, top)
  }
  const spanning = new Set<CycleKey | null>([frame.above, frame.below, null])
  const onColumns = new Set<CycleKey | null>(frame.columns.map(each => each.cycle))
  const rest = asList(strip, bottom + 4 * s, frame, cycle => spanning.has(cycle) && !onColumns.has(cycle))
  shapes.push(...rest.shapes)
  return { shapes, bottom: rest.bottom, columnsBottom: bottom }
}

function asList(strip: StripStory, y: number, frame: StripFrame, isIn: (cycle: CycleKey | null) => boolean): Drawn {
  const { s, palette, width } = frame
  const shapes: Shape[] = []
  let top = y
  strip.story.steps.forEach((step, place) => {
    if (!isIn(step.cycle)) return
    shapes.push({ shape: 'path', path: line(0, top, width, top), stroke: palette.rule, strokeWidth: 0.5 * s })
    if (step.cycle !== null) shapes.push(...cycleMark(step.cycle, 0, top + 6 * s, frame))
    const drawn = oneStep(strip, place, { x: 42 * s, width: width - 42 * s, top: top + 5 * s }, frame)
    shapes.push(...drawn.shapes)
    top = drawn.bottom + 7 * s
  })
  return { shapes, bottom: top }
}

function oneStep(
  strip: StripStory,
  place: number,
  { x, width, top }: { x: number; width: number; top: number },
  frame: StripFrame,
): Drawn {
  const { palette, words } = frame
  const step = strip.story.steps[place]!
  const returns = strip.story.flows.some(({ to, returns }) => to === place && returns)
  const status = [
    words.status(step.status, step.statusAt),
    ...(returns ? [words.returns] : []),
    ...(step.coding === null ? [words.removed] : []),
  ].join(', ')
  const head = flowRuns(
    [
      { text: String(place + 1), fill: palette.ink, weight: 600 },
      { text: status, fill: palette.soft },
    ],
    { x, y: top, width, size: 11, lineHeight: 15 },
    frame,
  )
  const isQuoted = strip.mayQuote(place)
  const said = flowRuns(
    [{ text: isQuoted ? step.quote : words.withheld, fill: isQuoted ? palette.ink : palette.soft }],
    { x, y: head.bottom, width, ...quote },
    frame,
  )
  let bottom = said.bottom
  const shapes: Shape[] = [...head.shapes, ...said.shapes]
  for (const reference of strip.references(place)) {
    const drawn = flowRuns(
      [{ text: `▸ ${reference}`, fill: palette.soft }],
      { x, y: bottom, width, size: 11, lineHeight: 15 },
      frame,
    )
    shapes.push(...drawn.shapes)
    bottom = drawn.bottom
  }
  return { shapes, bottom }
}

/** The whole story as text, each step followed by the name of its cycle in brackets. */
export function drawText(strip: StripStory, y: number, frame: StripFrame): DrawnSteps {
  const { s, palette, words, width } = frame
  const told: Run[] = storyText(strip.story, words, step => strip.mayQuote(step)).flatMap(({ quote, bracket }) => [
    { text: quote ?? words.withheld, fill: quote === null ? palette.soft : palette.ink },
    { text: bracket, fill: palette.soft, weight: 600, size: 11 } satisfies Run,
  ])
  const measure = Math.min(width, 640 * s)
  const drawn = flowRuns(
    told.length > 0 ? told : [{ text: words.noSteps, fill: palette.soft }],
    { x: 0, y, width: measure, size: 14, lineHeight: 21 },
    frame,
  )
  return { ...drawn, columnsBottom: y }
}

/** A paragraph of small words: facts, caption, gaps. */
export function drawSmall(text: string, y: number, frame: StripFrame, size = 12): Drawn {
  return flowRuns([{ text, fill: frame.palette.soft }], { x: 0, y, width: frame.width, size, lineHeight: 17 }, frame)
}

/** The title, broken where it is too long for one line. */
export function drawTitle(text: string, y: number, frame: StripFrame): Drawn {
  return flowRuns(
    [{ text, fill: frame.palette.ink, weight: 600 }],
    { x: 0, y, width: frame.width, size: 19, lineHeight: 25 },
    frame,
  )
}
