import type { FlowRelation, FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { mix } from '../colours'
import type { Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import { countLabel } from './count-label'
import type { Crowd } from './crowd'
import { isFree } from './crowd'
import type { Frame } from './frame'
import { drawPair } from './heads'
import { barName, cycleName, relationName } from './names'
import { drawSign } from './sign'
import type { Placed } from './text'
import { placeText } from './text'

export function bandHeight({ u }: Frame): number {
  return 1.75 * u
}

/**
 * A band across all columns: its name and counts at the start side, its bar along the outer edge at the scale of all bars, and at the
 * end side what leads to the other band, to itself or to the frame.
 */
export function drawBand(
  cycle: CycleKey,
  top: number,
  outer: 'above' | 'below',
  context: { summary: FlowSummary; banded: readonly FlowRelation[]; scale: number; crowd: Crowd; frame: Frame },
): { marks: Mark[]; labels: Placed[] } {
  const { frame, summary, scale, crowd } = context
  const { u, palette, margin, width, headSize, countSize } = frame
  const bar = summary.bars.find(one => one.cycle === cycle) ?? { cycle, count: 0, leadsOn: 0, codings: [] }
  const hue = palette.hue[cycle]
  const height = bandHeight(frame)
  const length = width - 2 * margin
  const thickness = 0.36 * u
  const edge = outer === 'above' ? top : top + height - thickness
  const whole = Math.min(length, bar.count * scale)
  const shapes: Shape[] = [
    { shape: 'rect', x: margin, y: top, width: length, height, fill: mix(hue, palette.paper, 0.9), cycle },
    { shape: 'rect', x: margin, y: edge, width: whole, height: thickness, fill: mix(hue, palette.paper, 0.62) },
    { shape: 'rect', x: margin, y: edge, width: Math.min(whole, bar.leadsOn * scale), height: thickness, fill: hue },
  ]
  // Midway in what the bar leaves free.
  const middle = top + height / 2 + (outer === 'above' ? 1 : -1) * thickness * 0.45
  const name = placeText(cycleName(cycle, frame), margin + 0.5 * u, middle + headSize * 0.36, frame, {
    size: headSize,
    weight: 600,
    anchor: 'start',
  })
  const pair = drawPair(cycle, bar, name.box[2] + 0.8 * u, middle + countSize * 0.36, frame)
  crowd.texts.push(name.box, pair.box)
  const mark: Mark = {
    id: `node:${cycle}`,
    name: barName(bar, frame),
    shapes,
    hit: rectPath(margin, top, length, height),
  }
  const ends = drawEnds(cycle, middle, context)
  return { marks: [mark, ...ends.marks], labels: [name, pair, ...ends.labels] }
}

/** Relations of a band that lead to no column, each as a small sign, the name of where it leads and its count. */
function drawEnds(
  cycle: CycleKey,
  middle: number,
  { banded, crowd, frame }: { banded: readonly FlowRelation[]; crowd: Crowd; frame: Frame },
): { marks: Mark[]; labels: Placed[] } {
  const { u, countSize, palette } = frame
  const ends = banded.filter(relation => relation.from === cycle && frame.columnOf(relation.to) < 0)
  const marks: Mark[] = []
  const labels: Placed[] = []
  let right = frame.width - frame.margin - 0.5 * u
  for (const relation of ends) {
    const target = relation.to === null ? frame.words.frameShort : cycleName(relation.to, frame)
    const text = `${target} ${countLabel(relation, frame).text}`
    const label = placeText(text, right, middle + countSize * 0.36, frame, {
      anchor: 'end',
      fill: relation.type === 'condition' ? palette.soft : palette.ink,
    })
    const start = label.box[0] - 1.75 * u
    if (!isFree(crowd, [start - 0.4 * u, label.box[1], label.box[2], label.box[3]])) {
      crowd.unwritten++
      continue
    }
    crowd.texts.push(label.box)
    labels.push(label)
    marks.push({
      id: relationKey(relation),
      name: relationName(relation, frame),
      shapes: drawSign(relation, start, middle, frame),
      hit: rectPath(start, middle - 0.5 * u, right - start, u),
    })
    right = start - 0.9 * u
  }
  return { marks, labels }
}
