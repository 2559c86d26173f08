import type { FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { FigureLayout } from '../figure-layout'
import type { MarkEvidence } from '../shapes'
import { isMark } from '../shapes'

/** Gives every mark of the flow figure the rows it stands for. */
export function withEvidence(layout: FigureLayout, summary: FlowSummary): FigureLayout {
  const evidence = new Map<string, MarkEvidence>()
  for (const { cycle, codings } of summary.bars)
    evidence.set(`node:${cycle}`, { of: 'codings', rows: codings, count: codings.length })
  for (const { key, codings } of summary.split?.parts ?? [])
    evidence.set(`node:${key}`, { of: 'codings', rows: codings, count: codings.length })
  for (const relation of [...summary.relations, ...(summary.split?.relations ?? [])])
    evidence.set(relationKey(relation), { of: 'flows', rows: relation.flows, count: relation.flowCount })
  return {
    ...layout,
    layers: layout.layers.map(layer => ({
      ...layer,
      items: layer.items.map(item => {
        const found = isMark(item) ? evidence.get(item.id) : undefined
        return found ? { ...item, evidence: found } : item
      }),
    })),
  }
}
