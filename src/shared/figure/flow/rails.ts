import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import { formatCount } from '../format-count'
import type { Mark, Shape } from '../shapes'
import { line } from '../shapes'
import type { Crowd } from './crowd'
import { writeIfFree } from './crowd'
import type { Frame } from './frame'
import { relationName } from './names'
import { dots, drawCondition, stemLength } from './stems'
import type { Placed } from './text'
import { placeText } from './text'

export function railHeight(frame: Frame): number {
  return stemLength(frame) * 0.85 + 0.9 * frame.u
}

/** Columns from which conditions lead to other columns: orienting value as a rule, others where a coder drew them so. */
export function railSources(orienting: readonly FlowRelation[], frame: Frame): number[] {
  return [...new Set(orienting.map(relation => frame.columnOf(relation.from)))].sort((a, b) => b - a)
}

/** A dotted rail from a dot over its column, with a stem down to every column it conditions. */
export function drawRail(
  source: number,
  orienting: readonly FlowRelation[],
  top: number,
  crowd: Crowd,
  frame: Frame,
): { marks: Mark[]; shapes: Shape[]; labels: Placed[] } {
  const { u, palette, barWidth } = frame
  const here = orienting
    .filter(relation => frame.columnOf(relation.from) === source)
    .sort((a, b) => frame.columnOf(a.to) - frame.columnOf(b.to))
  const y = top + 0.35 * u
  const start = frame.centre(source)
  const stemX = (relation: FlowRelation) => frame.centre(frame.columnOf(relation.to)) - 0.3 * barWidth
  const ends = [start, ...here.map(stemX)]
  const shapes: Shape[] = [
    {
      shape: 'path',
      path: line(Math.min(...ends), y, Math.max(...ends), y),
      stroke: palette.soft,
      strokeWidth: Math.max(0.5, 0.08 * u),
      dash: dots(u),
      cap: 'round',
    },
    { shape: 'circle', x: start, y, r: 0.22 * u, fill: palette.soft },
  ]
  const length = stemLength(frame) * 0.85
  const marks = here.map((relation): Mark => {
    const x = stemX(relation)
    return {
      id: relationKey(relation),
      name: relationName(relation, frame),
      shapes: drawCondition(x, y, y + length, frame),
      hit: line(x, y, x, y + length),
    }
  })
  const labels = here.flatMap(relation => {
    const style = { anchor: 'start', fill: palette.soft, halo: palette.track } as const
    return writeIfFree(
      crowd,
      placeText(formatCount(relation.count), stemX(relation) + 0.5 * u, y + length, frame, style),
    )
  })
  return { marks, shapes, labels }
}
