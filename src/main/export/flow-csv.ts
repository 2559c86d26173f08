import { stringify } from 'csv-stringify/sync'
import type { FlowSummary } from '../../shared/flow/summary'

/**
 * The data behind the flow figure: one row a cycle and one row a relation, drawn or not. `count` is by the stated measure; flows,
 * stories, tellers and documents are the bases of each relation. RFC 4180 with LF.
 */
export function flowCsv(summary: FlowSummary): string {
  const bars = summary.bars.map(bar => ({
    type: 'cycle',
    from: bar.cycle,
    by: summary.by,
    count: bar.count,
    leads_on: bar.leadsOn,
  }))
  const relations = summary.relations.map(relation => ({
    type: relation.type,
    from: relation.from,
    to: relation.to ?? 'frame',
    by: summary.by,
    count: relation.count,
    negative: relation.negative,
    loops: relation.loops,
    flows: relation.flowCount,
    stories: relation.stories,
    tellers: relation.tellers,
    documents: relation.documents,
  }))
  const columns = [
    'type',
    'from',
    'to',
    'by',
    'count',
    'leads_on',
    'negative',
    'loops',
    'flows',
    'stories',
    'tellers',
    'documents',
  ]
  return stringify([...bars, ...relations], { header: true, columns })
}
