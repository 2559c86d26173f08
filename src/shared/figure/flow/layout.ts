import type { FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import { withCycleLabels } from '../../framework/cycle-labels'
import type { FigureLayout } from '../figure-layout'
import type { Measure } from '../measure'
import type { FlowFigureSettings } from '../settings'
import type { Layer, Mark, Shape } from '../shapes'
import type { FlowWords } from '../words/words'
import { withoutSoftHyphens, wrapToFit } from '../wrap'
import { bandHeight, drawBand } from './bands'
import type { Bar } from './bars'
import { placeBars } from './bars'
import { drawBlocked } from './blocked'
import { captionOf, descriptionOf } from './caption'
import type { Chosen } from './choose'
import { chooseRelations, scaleOf } from './choose'
import { sliceRibbon } from './coverage'
import { emptyCrowd, writeIfFree } from './crowd'
import { drawBars, drawGround, drawTracks } from './draw-bars'
import { drawPlates, drawReturns } from './draw-returns'
import { drawRibbons } from './draw-ribbons'
import { placeFeet } from './feet'
import type { Frame } from './frame'
import { frameOf } from './frame'
import { placeHeads } from './heads'
import { layLanes } from './lanes'
import { flowItems, legendItems, loopItems } from './legend'
import { numberLoops } from './loops'
import { lintelItems, placePartLists } from './part-lists'
import { drawRail, railHeight, railSources } from './rails'
import { drawReframing, placeFrameBox } from './reframing'
import { labelReturns } from './return-labels'
import { labelRibbons } from './ribbon-labels'
import { tracePath } from './ribbon-path'
import { placeRibbons } from './ribbons'
import { drawSelves } from './selves'
import { liftSkips } from './skyline'
import { drawStems, stemsOf, stemZone } from './stems'
import type { Placed } from './text'
import { placeText, textShape } from './text'
import { toPage } from './to-page'

/**
 * Lays out the flow figure. Value cycles stand in the framework's order on a ground line; told flows run forward along it, skip above
 * it and return beneath it. Equal input gives equal output, number for number.
 */
export function layoutFlowFigure(
  summary: FlowSummary,
  settings: FlowFigureSettings,
  words: FlowWords,
  measure: Measure,
): FigureLayout {
  const frame = frameOf(summary, settings, withCycleLabels(words, summary.cycleLabels), measure)
  const chosen = chooseRelations(summary, settings, frame)
  const scale = scaleOf(summary, [...chosen.adjacent, ...chosen.split, ...chosen.skips], frame)
  const numbers = numberLoops(chosen, frame)
  const crowd = emptyCrowd()

  // What stands on the ground.
  const bars = placeBars(summary, chosen, scale, frame)
  const ribbons = placeRibbons(chosen, bars, scale, frame)
  const skyTop = liftSkips(ribbons, bars, chosen.selves, frame)
  const paths = ribbons.map(ribbon => tracePath(ribbon, frame))
  const coverage = paths.map(path => sliceRibbon(path, 0.5 * frame.u))
  const selves = drawSelves(chosen.selves, bars, scale, crowd, frame)
  const blocked = drawBlocked(chosen.blockedForward, bars, scale, coverage, crowd, frame)
  const ribbonLabels = labelRibbons(coverage, bars, crowd, chosen.leastWritten, frame)
  const isEmpty = summary.totals.told + summary.totals.aspired + summary.totals.blocked === 0
  const nothing = isEmpty ? writeIfFree(crowd, sayNothing(bars, frame)) : []

  // What runs beneath it.
  const feet = placeFeet(chosen, scale, frame)
  const lanesBottom = layLanes(feet, frame)
  const box = placeFrameBox(feet, lanesBottom, frame)
  const reframing = drawReframing(feet, box, frame)
  for (const label of reframing.labels) crowd.texts.push(label.box)
  const returnLabels = labelReturns(feet, numbers, crowd, frame)

  // Bands, heads and title, from the middle outwards.
  const context = { summary, banded: chosen.banded, scale, numbers, crowd, frame }
  const reachTop = Math.min(skyTop, ...crowd.texts.map(text => text[1]))
  const above = stackAbove(reachTop - 0.5 * frame.u, chosen, context)
  const heads = placeHeads(bars, above.top, frame)
  const title = settings.title || words.title
  const titled = settings.showTitle
    ? placeTitle(title, heads.top - 1.05 * frame.u, frame)
    : { labels: [], top: heads.top }
  const below = stackBelow(
    Math.max(lanesBottom + 0.35 * frame.u, box ? box.y + box.height + 0.5 * frame.u : 0),
    context,
  )

  const caption = [captionOf(summary, settings, chosen, crowd, words), settings.notes].filter(Boolean).join(' ')
  const foot = placeFoot(caption, below.bottom + 0.5 * frame.u, settings, { ...context, bars, chosen })

  const top = titled.top - frame.margin
  const layers: Layer[] = [
    { name: 'tracks', items: [...drawTracks(above.bandTop, below.bottom, frame), drawGround(frame)] },
    { name: 'bands', items: [...above.marks, ...below.marks, ...above.shapes] },
    { name: 'returns', items: [...reframing.marks, ...reframing.box, ...drawReturns(feet, frame)] },
    { name: 'flows', items: [...drawRibbons(paths, frame), ...selves.marks, ...blocked.marks] },
    { name: 'bars', items: [...drawBars(bars, frame), ...drawPlates(feet, frame)] },
    { name: 'heads', items: shapesOf([...titled.labels, ...heads.labels]) },
    {
      name: 'counts',
      items: shapesOf([
        ...above.labels,
        ...below.labels,
        ...selves.labels,
        ...blocked.labels,
        ...ribbonLabels,
        ...reframing.labels,
        ...returnLabels,
        ...nothing,
      ]),
    },
    { name: 'foot', items: foot.shapes },
  ]
  return {
    width: frame.width,
    height: Math.ceil(foot.bottom - top + 0.3 * frame.u),
    widthMm: settings.width.unit === 'mm' ? settings.width.value : null,
    direction: settings.direction,
    paper: frame.palette.paper,
    accent: frame.palette.accent,
    title,
    caption,
    description: descriptionOf(summary, caption, words),
    layers: toPage(layers, { ground: -top, mirror: settings.direction === 'rtl' ? frame.width : null }),
  }
}

/** Never a blank page: zeros, the ground, and one sentence over the bars. */
function sayNothing(bars: readonly Bar[], frame: Frame): Placed {
  const top = -Math.max(1.4 * frame.u, ...bars.map(bar => bar.height)) - 1.2 * frame.u
  return placeText(frame.words.none, frame.width / 2, top, frame, {
    fill: frame.palette.soft,
    halo: frame.palette.paper,
  })
}

function shapesOf(labels: readonly Placed[]): Shape[] {
  return labels.flatMap(label => label.shapes)
}

interface Stacked {
  marks: Mark[]
  shapes: Shape[]
  labels: Placed[]
}
type Context = Parameters<typeof drawBand>[3] & Parameters<typeof drawStems>[3]

/** Conditions from columns, then the strategic band with its stems, upwards from `bottom`. */
function stackAbove(bottom: number, chosen: Chosen, context: Context): Stacked & { top: number; bandTop: number } {
  const { frame, crowd } = context
  const stacked: Stacked = { marks: [], shapes: [], labels: [] }
  let y = bottom
  for (const source of railSources(chosen.orienting, frame)) {
    y -= railHeight(frame)
    add(stacked, drawRail(source, chosen.orienting, y, crowd, frame))
  }
  const band = frame.bands[0]
  if (!band) return { ...stacked, top: y, bandTop: y }
  const stems = stemsOf(band, chosen.banded, frame)
  y -= stems.length ? stemZone(frame) : 0.2 * frame.u
  add(stacked, drawStems(stems, y, 1, context))
  y -= bandHeight(frame)
  add(stacked, drawBand(band, y, 'above', context))
  return { ...stacked, top: y, bandTop: y }
}

/** The enabling band with its stems, downwards from `top`. */
function stackBelow(top: number, context: Context): Stacked & { bottom: number } {
  const { frame } = context
  const stacked: Stacked = { marks: [], shapes: [], labels: [] }
  const band = frame.bands[1]
  if (!band) return { ...stacked, bottom: top }
  const stems = stemsOf(band, context.banded, frame)
  const y = top + (stems.length ? stemZone(frame) : 0.2 * frame.u)
  add(stacked, drawStems(stems, y, -1, context))
  add(stacked, drawBand(band, y, 'below', context))
  return { ...stacked, bottom: y + bandHeight(frame) }
}

function add(
  stacked: Stacked,
  { marks, shapes = [], labels }: { marks: Mark[]; shapes?: Shape[]; labels: Placed[] },
): void {
  stacked.marks.push(...marks)
  stacked.shapes.push(...shapes)
  stacked.labels.push(...labels)
}

function placeTitle(title: string, bottom: number, frame: Frame): { labels: Placed[]; top: number } {
  const { u, width, margin, measure } = frame
  const size = 1.15 * u
  const lines = wrapToFit(withoutSoftHyphens(title), width - 2 * margin, size, 600, measure)
  const labels = lines.map((text, i) => {
    const y = bottom - (lines.length - 1 - i) * size * 1.25
    return placeText(text, margin, y, frame, { size, weight: 600, anchor: 'start' })
  })
  return { labels, top: Math.min(...labels.map(label => label.box[1])) }
}

interface FootContext extends Context {
  bars: readonly Bar[]
  chosen: Chosen
}

/** Numbered loops, legend and caption. */
function placeFoot(
  caption: string,
  top: number,
  settings: FlowFigureSettings,
  { frame, bars, chosen, scale, numbers }: FootContext,
): { shapes: Shape[]; bottom: number } {
  const { u, countSize, margin, width, measure } = frame
  const capped = [
    ...chosen.returns,
    ...chosen.aspiredForward,
    ...chosen.blockedForward,
    ...chosen.blockedBack,
    ...chosen.banded,
  ]
  const isCapped = capped.some(
    relation => relation.type !== 'condition' && relation.type !== 'reframe' && relation.count * scale > frame.cap,
  )
  const loops = flowItems(loopItems(chosen, numbers, relationKey, frame), top, frame)
  const needs = { bars, chosen, scale, hasLoops: numbers.size > 0, isCapped }
  const parts = placePartLists(bars, loops.bottom + (loops.shapes.length ? 0.25 * u : 0), frame)
  const items = [...legendItems(needs, frame), ...lintelItems(frame)]
  const legend = flowItems(items, parts.bottom + (parts.shapes.length ? 0.25 * u : 0), frame)
  if (!settings.showCaption)
    return { shapes: [...loops.shapes, ...parts.shapes, ...legend.shapes], bottom: legend.bottom }
  const lines = wrapToFit(caption, width - 2 * margin, countSize, 400, measure)
  const leading = countSize * 1.34
  const first = legend.bottom + 0.65 * u + countSize * 0.76
  const shapes = lines.map((text, i) => textShape(text, margin, first + i * leading, frame, { anchor: 'start' }))
  return {
    shapes: [...loops.shapes, ...parts.shapes, ...legend.shapes, ...shapes],
    bottom: first + (lines.length - 1) * leading + 0.3 * countSize,
  }
}
