import type { FlowRelation, FlowSummary } from '../../flow/summary'
import { type CycleKey, cycleSets } from '../../framework/cycles'
import type { FlowFigureSettings } from '../settings'

/** From one cycle to another: what was told, and what was hoped for or came to nothing. Null for none, or where it is not shown. */
export interface MatrixCell {
  from: CycleKey
  to: CycleKey
  told: FlowRelation | null
  aspired: FlowRelation | null
  blocked: FlowRelation | null
}

/** One cell for every pair of cycles, row by row. */
export function matrixCells(summary: FlowSummary, show: FlowFigureSettings['show']): MatrixCell[] {
  const cycles = cycleSets[summary.cycleSet]
  const byKey = new Map(
    summary.relations.map(relation => [`${relation.type} ${relation.from} ${relation.to}`, relation]),
  )
  return cycles.flatMap(from =>
    cycles.map(to => ({
      from,
      to,
      told: byKey.get(`told ${from} ${to}`) ?? null,
      aspired: show.aspired ? (byKey.get(`aspired ${from} ${to}`) ?? null) : null,
      blocked: show.blocked ? (byKey.get(`blocked ${from} ${to}`) ?? null) : null,
    })),
  )
}
