import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { Command, Mark, Shape } from '../shapes'
import { polygon } from '../shapes'
import type { Bar } from './bars'
import { countLabel } from './count-label'
import type { Crowd } from './crowd'
import { writeIfFree } from './crowd'
import { dashes } from './draw-ribbons'
import type { Frame } from './frame'
import { relationName } from './names'
import type { Placed } from './text'
import { placeText } from './text'

/** Flows within one cycle: a small loop on top of its bar, with its count above; a told and an aspired one stand side by side. */
export function drawSelves(
  selves: readonly FlowRelation[],
  bars: readonly Bar[],
  scale: number,
  crowd: Crowd,
  frame: Frame,
): { marks: Mark[]; labels: Placed[] } {
  const { u, barWidth, palette } = frame
  const marks: Mark[] = []
  const labels: Placed[] = []
  for (const self of selves) {
    const bar = bars[frame.columnOf(self.from)]
    if (!bar) continue
    const isPair = selves.filter(other => other.from === self.from).length > 1
    const side = isPair ? (self.type === 'told' ? -1 : 1) : 0
    const r = Math.min(0.22 * barWidth, 0.6 * u) * (isPair ? 0.8 : 1)
    const x = frame.centre(bar.column) + side * r * 1.5
    const top = -Math.max(bar.height, 0.05 * u)
    marks.push(drawLoop(self, x, top, r, Math.max(0.12 * u, Math.min(0.3 * u, self.count * scale)), frame))
    const anchor = side < 0 ? 'end' : side > 0 ? 'start' : 'middle'
    const labelX = side ? frame.centre(bar.column) + side * 0.15 * u : x
    const label = countLabel(self, frame)
    // Beside a second count there is room for the short form only.
    const text = isPair ? label.short : label.text
    labels.push(
      ...writeIfFree(crowd, placeText(text, labelX, top - r * 1.6 - 0.28 * u, frame, { anchor, halo: palette.track })),
    )
    crowd.marks.push([x - r * 1.4, top - r * 1.8, x + r * 1.4, top])
  }
  return { marks, labels }
}

function drawLoop(self: FlowRelation, x: number, y: number, r: number, width: number, frame: Frame): Mark {
  const { u, palette } = frame
  const hue = palette.hue[self.from]
  const path: Command[] = [
    ['M', x - r, y],
    ['C', x - r * 1.3, y - r * 2.1, x + r * 1.3, y - r * 2.1, x + r, y - 0.35 * u],
  ]
  const aspired = self.type === 'aspired'
  const stem: Shape = { shape: 'path', path, stroke: hue, strokeWidth: aspired ? Math.max(0.6, 0.12 * u) : width }
  if (aspired) stem.dash = dashes(u)
  const head = polygon([x + r - 0.28 * u, y - 0.42 * u], [x + r + 0.28 * u, y - 0.42 * u], [x + r, y])
  const headShape: Shape = aspired
    ? { shape: 'path', path: head, fill: palette.paper, stroke: hue, strokeWidth: 0.08 * u }
    : { shape: 'path', path: head, fill: hue }
  return { id: relationKey(self), name: relationName(self, frame), shapes: [stem, headShape], hit: path }
}
