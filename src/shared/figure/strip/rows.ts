import { withCycleLabels } from '../../framework/cycle-labels'
import { storyCounts, storyFacts } from '../../story/story-text'
import type { StoryWords } from '../../story/words'
import type { FigureLayout } from '../figure-layout'
import { toPage } from '../flow/to-page'
import type { Measure } from '../measure'
import type { Mark, Shape } from '../shapes'
import { line, polygon, rectPath } from '../shapes'
import { sheetOf } from '../sheet'
import { fittedLines, frameOfStrip, type StripFrame, tintOf, write } from './frame'
import type { StripRowsStory, StripSettings } from './settings'

const height = 46
const box = { width: 40, height: 20, gap: 14 }

/**
 * Many stories beneath one another: the steps of each as boxes in the order of telling, all aligned at their first step, so that ways of
 * telling can be compared. A story that is too long for its line goes on in the next.
 *
 * @param most height of the rows; the stories that no longer have room are left out, those that have are `shown`
 */
export function layoutStripRows(
  strips: readonly StripRowsStory[],
  title: string,
  settings: Pick<StripSettings, 'width' | 'theme' | 'direction'>,
  given: StoryWords,
  measure: Measure,
  most = Number.POSITIVE_INFINITY,
): FigureLayout & { shown: number } {
  const words = withCycleLabels(given, strips[0]?.cycleLabels)
  const frame = frameOfStrip(
    { cycleSet: strips[0]?.cycleSet ?? '2020' },
    { ...settings, showTitle: true, showCaption: true, beneath: 'none' },
    words,
    measure,
  )
  const { s, width, palette } = frame
  // Where other figures begin and end.
  const inset = sheetOf(settings, measure).margin
  const side = Math.min(204 * s, width * 0.36)
  const room = side - inset - 18 * s
  const perLine = Math.max(1, Math.floor((width - inset - side + box.gap * s) / ((box.width + box.gap) * s)))
  const heads: Shape[] = title === '' ? [] : [write(title, inset, 20 * s, frame, { size: 16, weight: 600 })]
  const marks: Mark[] = []
  const told: Shape[] = []
  let y = (title === '' ? 4 : 36) * s
  for (const strip of strips) {
    const { story } = strip
    const lines = Math.max(1, Math.ceil(story.steps.length / perLine))
    const titleLines = fittedLines(story.title, room, frame, { size: 12, weight: 600 })
    const facts = fittedLines([strip.teller, story.spaceName].filter(Boolean).join(' · '), room, frame, { size: 11 })
    const wordsHeight = (titleLines.length + facts.length - 2) * 14
    const rowHeight = (height + Math.max(wordsHeight, (lines - 1) * (box.height + 8))) * s
    if (marks.length > 0 && y + rowHeight > most) break
    heads.push({ shape: 'path', path: line(inset, y, width - inset, y), stroke: palette.rule, strokeWidth: 0.5 * s })
    marks.push({
      id: `story:${story.id}`,
      name: [story.title, storyFacts(story, strip.teller, words), words.counts(storyCounts(story))]
        .filter(Boolean)
        .join('. '),
      shapes: titleLines.map((text, at) => write(text, inset, y + (19 + 14 * at) * s, frame, { weight: 600 })),
      hit: rectPath(0, y + 1, width, rowHeight - 2),
    })
    told.push(
      ...facts.map((text, at) =>
        write(text, inset, y + (21 + 14 * (titleLines.length + at)) * s, frame, { size: 11, fill: palette.soft }),
      ),
      ...boxes(strip, side, y + 13 * s, perLine, frame),
    )
    y += rowHeight
  }
  return {
    shown: marks.length,
    width,
    height: Math.ceil(y + 4 * s),
    widthMm: settings.width.unit === 'mm' ? settings.width.value : null,
    direction: settings.direction,
    paper: palette.paper,
    accent: palette.accent,
    title: title || words.counts({ steps: 0, told: 0, aspired: 0, loops: 0 }),
    caption: '',
    description: marks.map(({ name }) => name).join('. '),
    layers: toPage(
      [
        { name: 'heads', items: heads },
        { name: 'stories', items: marks },
        { name: 'counts', items: told },
      ],
      { ground: 0, mirror: settings.direction === 'rtl' ? width : null },
    ),
  }
}

function boxes(strip: StripRowsStory, left: number, top: number, perLine: number, frame: StripFrame): Shape[] {
  const { s, palette } = frame
  const { steps, flows } = strip.story
  const shapes: Shape[] = []
  steps.forEach((step, place) => {
    const x = left + (place % perLine) * (box.width + box.gap) * s
    const y = top + Math.floor(place / perLine) * (box.height + 8) * s
    const isHoped = step.status === 'aspired'
    // A line that goes on begins with the arrow into its first box: the break is of the paper, not of the story.
    if (place > 0) {
      const flow = flows.find(({ from, to }) => from === place - 1 && to === place)
      const middle = y + (box.height / 2) * s
      const start = x - box.gap * s
      const stroke = flow ? palette.ink : palette.rule
      const isDashed = flow?.status === 'aspired'
      shapes.push({
        shape: 'path',
        path: line(start + 1 * s, middle, x - 2 * s, middle),
        stroke,
        strokeWidth: (flow ? 1.4 : 0.8) * s,
        ...(isDashed ? { dash: [2.5 * s, 2 * s] } : {}),
      })
      if (flow)
        shapes.push({
          shape: 'path',
          path: polygon([x - 1 * s, middle], [x - 6 * s, middle - 3 * s], [x - 6 * s, middle + 3 * s]),
          fill: stroke,
        })
    }
    const hue = step.cycle === null ? palette.rule : palette.hue[step.cycle]
    shapes.push({
      shape: 'rect',
      x,
      y,
      width: box.width * s,
      height: box.height * s,
      radius: 2 * s,
      fill: isHoped || step.cycle === null ? palette.paper : tintOf(frame, step.cycle),
      stroke: hue,
      strokeWidth: 1.2 * s,
      ...(isHoped || step.coding === null ? { dash: [3 * s, 2.4 * s] } : {}),
    })
    const closes = flows.some(({ to, closes }) => to === place && closes)
    shapes.push(
      write(`${closes ? '↩ ' : ''}${step.cycle ?? '–'}`, x + (box.width / 2) * s, y + 14 * s, frame, {
        size: 10,
        weight: 600,
        anchor: 'middle',
      }),
    )
  })
  return shapes
}
