import { stringify } from 'csv-stringify/sync'
import { shownCount } from '../../shared/consent/small-cells'
import type { FlowRelation, FlowSummary } from '../../shared/flow/summary'

/**
 * The data behind the flow figure: one row a cycle and one row a relation, drawn or not. `count` is by the stated measure; flows,
 * stories, tellers and documents are the bases of each relation. Where cycles are divided, sub-codes and the told flows between them have rows
 * of their own, which are parts of those of their cycles and not more of them. RFC 4180 with LF.
 *
 * @param least counts of people below this are written as `<least`; 0 writes all
 */
export function flowCsv(summary: FlowSummary, least = 0): string {
  const people = (count: number) => shownCount(count, least)
  const counted = (count: number) => (summary.by === 'tellers' ? people(count) : count)
  const bars = summary.bars.map(bar => ({
    type: 'cycle',
    from: bar.cycle,
    by: summary.by,
    count: counted(bar.count),
    leads_on: counted(bar.leadsOn),
  }))
  const parts = (summary.split?.parts ?? []).map(part => ({
    type: 'sub-code',
    from: part.key,
    by: summary.by,
    count: counted(part.count),
    leads_on: counted(part.leadsOn),
  }))
  const row = (relation: FlowRelation) => ({
    type: relation.ends ? `${relation.type} between sub-codes` : relation.type,
    from: relation.ends?.from?.key ?? relation.from,
    to: relation.ends?.to?.key ?? relation.to ?? 'frame',
    by: summary.by,
    count: counted(relation.count),
    negative: counted(relation.negative),
    loops: counted(relation.loops),
    flows: relation.flowCount,
    stories: relation.stories,
    tellers: people(relation.tellers),
    documents: relation.documents,
  })
  const relations = [...summary.relations.map(row), ...(summary.split?.relations ?? []).map(row)]
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
  return stringify([...bars, ...parts, ...relations], { header: true, columns })
}
