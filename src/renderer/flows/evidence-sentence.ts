import type { FlowBar, FlowMeasure, FlowRelation } from '../../shared/flow/summary'
import { text } from '../i18n/text'
import type { Evidence } from './evidence'

/** A count, and behind it its base. */
export interface Sentence {
  lead: string
  rest: string
}

/** What is said over the evidence of a mark. */
export function evidenceSentence(evidence: Evidence, by: FlowMeasure, shown: number | null): Sentence {
  return evidence.kind === 'bar' ? barSentence(evidence.bar, by) : relationSentence(evidence.relation, by, shown)
}

/**
 * "11 told flows | in 8 documents, by 6 of 9 tellers shown".
 * @param shown how many tellers the filters let through; null while that is not known
 */
export function relationSentence(relation: FlowRelation, by: FlowMeasure, shown: number | null): Sentence {
  const { type, flowCount, negative } = relation
  const values = {
    documents: text('flows:inDocuments', { count: relation.documents }),
    stories: text('flows:stories', { count: relation.stories }),
    tellers: tellersOf(relation.tellers, shown),
  }
  const base = by === 'stories' ? text('flows:evidence.inStories', values) : text('flows:evidence.in', values)
  // Counted by stories or tellers the sign is about those, and the list is of flows.
  const isNegative = by === 'passages' && negative > 0
  return {
    lead: text(`flows:flows.${type}`, { count: flowCount }),
    rest: isNegative ? `${base}. ${text('flows:evidence.negative', { count: negative })}` : base,
  }
}

/** "31 passages | coded Immediate; told flows start in 19 of them". */
export function barSentence({ cycle, count, leadsOn }: FlowBar, by: FlowMeasure): Sentence {
  return {
    lead: text(`flows:${by}`, { count }),
    rest: text(`flows:evidence.bar.${by}`, { cycle: text(`ui:cycle.${cycle}`), leadsOn }),
  }
}

function tellersOf(tellers: number, shown: number | null): string {
  if (tellers === 0) return text('flows:evidence.byUnknown')
  if (shown === null || shown < tellers)
    return text('flows:evidence.by', { tellers: text('flows:tellers', { count: tellers }) })
  if (tellers === shown) return text('flows:evidence.byAll', { count: shown })
  return text('flows:evidence.byOf', { tellers, count: shown })
}
