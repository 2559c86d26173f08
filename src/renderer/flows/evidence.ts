import type { FlowBar, FlowRelation, FlowSummary } from '../../shared/flow/summary'
import { relationKey } from '../../shared/flow/summary'

/** What stands behind a mark of the figure: the codings of a bar or band, or the flows of a relation. */
export type Evidence = { kind: 'bar'; bar: FlowBar } | { kind: 'relation'; relation: FlowRelation }

/** Finds what a mark's id (`node:POT`, `flow:POT>APP`) stands for; null where the selection no longer has it. */
export function evidenceOf(summary: FlowSummary, mark: string): Evidence | null {
  if (mark.startsWith('node:')) {
    const bar = summary.bars.find(({ cycle }) => `node:${cycle}` === mark)
    return bar && bar.codings.length > 0 ? { kind: 'bar', bar } : null
  }
  const relation = summary.relations.find(each => relationKey(each) === mark)
  return relation ? { kind: 'relation', relation } : null
}
