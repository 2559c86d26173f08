import { withCycleLabels } from '../../framework/cycle-labels'
import { gapsOf } from '../../story/gaps'
import { gapSentence, storyCounts, storyFacts } from '../../story/story-text'
import type { StoryWords } from '../../story/words'
import type { FigureLayout } from '../figure-layout'
import { toPage } from '../flow/to-page'
import type { Measure } from '../measure'
import type { Layer, Shape } from '../shapes'
import { drawFlows, lanesOf, linksOf } from './draw-flows'
import { drawBand, drawColumns, drawGaps, drawHeads, drawSteps, headHeight } from './draw-map'
import { drawQuotes, drawSmall, drawText, drawTitle } from './draw-words'
import { type Column, frameOfStrip } from './frame'
import { bandHeight, placeOnBand, placeSteps, radius } from './place-steps'
import type { StripSettings, StripStory } from './settings'

/** A strip ready to draw, and where its columns stand: words may be set beneath them by whoever shows it. */
export interface StripLayout extends FigureLayout {
  columns: Column[]
}

/**
 * Lays out the strip of a story: its steps numbered in the order of telling over the value cycles of the map, with the relations between
 * them, what returns beneath, and what they say. Equal input gives equal output, number for number.
 */
export function layoutStrip(
  strip: StripStory,
  settings: StripSettings,
  given: StoryWords,
  measure: Measure,
): StripLayout {
  const words = withCycleLabels(given, strip.cycleLabels)
  const frame = frameOfStrip(strip, settings, words, measure)
  const { s, width, palette } = frame
  const { story } = strip
  const facts = [storyFacts(story, strip.teller, words), words.counts(storyCounts(story))]
  const ground: Shape[] = []
  const heads: Shape[] = []
  const foot: Shape[] = []
  let y = 2 * s
  const add = (drawn: { shapes: Shape[]; bottom: number }, into: Shape[], space: number) => {
    into.push(...drawn.shapes)
    y = drawn.bottom + space * s
  }
  if (settings.showTitle) {
    add(drawTitle(story.title, y, frame), heads, 2)
    for (const fact of facts.filter(Boolean)) add(drawSmall(fact, y, frame), heads, 0)
    y += 10 * s
  }
  heads.push(...drawHeads(y, frame))
  y += headHeight * s
  const mapTop = y
  const row = placeSteps(story, frame)
  const links = linksOf(story)
  const lanes = lanesOf(links, row.steps)
  const belowTop = row.rowsBottom + (lanes > 0 ? lanes * 22 + 12 : 22) * s
  const placed = [
    ...row.steps,
    ...(frame.above ? placeOnBand(story, frame.above, (bandHeight / 2) * s, row.steps, frame) : []),
    ...(frame.below ? placeOnBand(story, frame.below, belowTop + (bandHeight / 2) * s, row.steps, frame) : []),
  ].map(step => ({ ...step, y: step.y + mapTop }))
  if (frame.above) ground.push(...drawBand(strip, frame.above, mapTop, frame))
  if (frame.below) ground.push(...drawBand(strip, frame.below, mapTop + belowTop, frame))
  const columnsTop = mapTop + (frame.above ? (bandHeight + 4) * s : 0)
  ground.push(...drawColumns(columnsTop, mapTop + belowTop - 4 * s, frame))
  ground.push(...drawGaps(story, mapTop + row.rowsTop + radius * s, frame))
  const flows = drawFlows(links, placed, mapTop + row.rowsBottom, frame)
  const steps = drawSteps(story, placed, frame)
  y = mapTop + belowTop + (frame.below ? bandHeight : 0) * s
  if (settings.beneath !== 'none') {
    y += 12 * s
    const top = y
    const said = settings.beneath === 'quotes' ? drawQuotes(strip, y, frame) : drawText(strip, y, frame)
    add(said, foot, 10)
    if (said.columnsBottom > top) ground.push(...drawColumns(top, said.columnsBottom, frame))
  }
  const gaps = gapsOf(story, strip.cycleSet)
  if (settings.showCaption) {
    const sentences = gaps.map(gap => gapSentence(gap, words).replace(/[^.!?]$/u, '$&.'))
    if (sentences.length > 0) add(drawSmall(`${words.gapsTitle}. ${sentences.join(' ')}`, y, frame, 11), foot, 4)
    add(drawSmall(captionOf(strip, words), y, frame, 11), foot, 2)
  }
  const layers: Layer[] = [
    { name: 'tracks', items: ground },
    { name: 'heads', items: heads },
    { name: 'flows', items: flows.marks },
    { name: 'counts', items: flows.labels },
    { name: 'steps', items: steps },
    { name: 'foot', items: foot },
  ]
  return {
    width,
    height: Math.ceil(y + 2 * s),
    widthMm: settings.width.unit === 'mm' ? settings.width.value : null,
    direction: settings.direction,
    paper: palette.paper,
    accent: palette.accent,
    title: story.title,
    caption: captionOf(strip, words),
    description: [
      ...facts,
      ...steps.map(({ name }, place) => (strip.mayQuote(place) ? name : name.replace(/: .*/s, ''))),
      ...flows.marks.map(({ name }) => name),
    ]
      .filter(Boolean)
      .join('. '),
    layers: toPage(layers, { ground: 0, mirror: settings.direction === 'rtl' ? width : null }),
    columns: frame.columns,
  }
}

function captionOf({ story, mayQuote }: StripStory, words: StoryWords): string {
  return words.caption({
    loops: story.flows.some(({ closes }) => closes),
    aspired: story.steps.some(({ status }) => status === 'aspired'),
    confirmed: story.steps.some(({ status }) => status === 'confirmed'),
    withheld: story.steps.some((_, place) => !mayQuote(place)),
  })
}
