import type { Coding } from '../../shared/model/coding'
import type { FlowPassages } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { text } from '../i18n/text'

/** How many flows lead to a coding and on from it. */
export interface FlowCount {
  in: number
  out: number
}

export function countFlows(flows: readonly FlowPassages[]): ReadonlyMap<Id, FlowCount> {
  const counts = new Map<Id, FlowCount>()
  const at = (id: Id): FlowCount => {
    const count = counts.get(id) ?? { in: 0, out: 0 }
    counts.set(id, count)
    return count
  }
  for (const { flow } of flows) {
    at(flow.from).out++
    at(flow.to).in++
  }
  return counts
}

/**
 * What the signs beside a label and the lines in the margin show, in words: how it turned out, whether it is hoped for or in doubt, its memo
 * and its flows. Empty where there is nothing to be said.
 */
export function aboutCoding(
  coding: Pick<Coding, 'valence' | 'stance' | 'confidence' | 'memo'>,
  flows: FlowCount | undefined,
): string {
  return [
    coding.valence === null ? '' : text(`coding:said.${coding.valence}`),
    coding.stance === 'aspiration' ? text('coding:said.aspiration') : '',
    coding.confidence === 'unsure' ? text('coding:said.unsure') : '',
    coding.memo.trim() === '' ? '' : text('coding:said.memo'),
    flows?.in ? text('coding:said.in', { count: flows.in }) : '',
    flows?.out ? text('coding:said.out', { count: flows.out }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}
