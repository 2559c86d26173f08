import type { FlowRelation } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import type { Sheet } from '../sheet'
import { labelReach } from './count-label'

/** A flow between a band and a box of the row: upright, in a slot of its own at the box. */
export interface Stem {
  relation: FlowRelation
  x: number
  /** Middle of its number, which is kept on the page, and the line of numbers it stands in: 0 is nearest to the band. */
  labelX: number
  line: number
}

/** Flows between the boxes of the row and a band, with the place of the box. */
export function uprightTo(
  band: CycleKey,
  relations: readonly FlowRelation[],
  row: readonly CycleKey[],
): { at: number; relation: FlowRelation }[] {
  return row.flatMap((cycle, at) =>
    relations
      .filter(({ from, to }) => (from === band && to === cycle) || (to === band && from === cycle))
      .map(relation => ({ at, relation })),
  )
}

/** Stems with their numbers, from left to right: those that would meet stand in lines of their own. */
export function stemsAt(places: readonly { relation: FlowRelation; x: number }[], sheet: Sheet): Stem[] {
  const { margin, width, u } = sheet
  const taken: { from: number; to: number; line: number }[] = []
  return [...places]
    .sort((a, b) => a.x - b.x)
    .map(({ relation, x }) => {
      const [left, right] = labelReach(relation, sheet)
      const labelX = Math.max(margin + left, Math.min(width - margin - right, x))
      const [from, to] = [labelX - left - 0.2 * u, labelX + right + 0.2 * u]
      let line = 0
      while (taken.some(other => other.line === line && other.from < to && from < other.to)) line++
      taken.push({ from, to, line })
      return { relation, x, labelX, line }
    })
}
