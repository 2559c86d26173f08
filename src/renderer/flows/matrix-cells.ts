import type { FlowRelation, FlowSummary } from '../../shared/flow/summary'
import { relationKey } from '../../shared/flow/summary'
import type { CycleKey } from '../../shared/framework/cycles'
import { cycleSets } from '../../shared/framework/cycles'
import { isReturn } from '../../shared/framework/relations'

export interface MatrixCell {
  to: CycleKey
  told: FlowRelation | null
  aspired: FlowRelation | null
  blocked: FlowRelation | null
  /** From practice back to the learning space. */
  isReturn: boolean
}

export interface MatrixRow {
  from: CycleKey
  cells: MatrixCell[]
  total: number
}

export interface FlowMatrixCells {
  rows: MatrixRow[]
  /** Sums of told flows by column, and all of them. Stories and tellers stand in several cells, so these hold for passages only. */
  columnTotals: number[]
  total: number
  largest: number
}

/** Told flows as a table from × to, in the order of the cycle set. */
export function matrixCells(summary: FlowSummary): FlowMatrixCells {
  const cycles = cycleSets[summary.cycleSet]
  const byKey = new Map(summary.relations.map(relation => [relationKey(relation), relation]))
  const rows = cycles.map(from => {
    const cells = cycles.map(to => ({
      to,
      told: byKey.get(`flow:${from}>${to}`) ?? null,
      aspired: byKey.get(`aspired:${from}>${to}`) ?? null,
      blocked: byKey.get(`blocked:${from}>${to}`) ?? null,
      isReturn: isReturn(from, to),
    }))
    return { from, cells, total: sum(cells.map(countOf)) }
  })
  const columnTotals = cycles.map((_, at) => sum(rows.map(row => countOf(row.cells[at]))))
  return {
    rows,
    columnTotals,
    total: sum(columnTotals),
    largest: Math.max(0, ...rows.flatMap(row => row.cells.map(countOf))),
  }
}

function countOf(cell: MatrixCell | undefined): number {
  return cell?.told?.count ?? 0
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
