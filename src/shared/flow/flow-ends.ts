import { relationRules } from '../framework/relation-rules'
import type { FlowRow } from './rows'
import { type RelationType, relationTypes } from './summary'

/** What is counted of flows before their codings are known: read from the rows once, for they stay while passages are coded. */
export interface FlowEnds {
  ids: Float64Array
  /** Ids of both codings. */
  from: Float64Array
  to: Float64Array
  /** Place of the type in `relationTypes`; `notTold`, or `noFlow` for what is no flow. */
  typeAt: Int8Array
  /** 1 where it makes one story of the passages it joins. */
  joins: Uint8Array
}

export const notTold = -1
export const noFlow = -2

/** The ends of these rows; the same rows are read once. */
export function flowEnds(flows: readonly FlowRow[]): FlowEnds {
  const last = known.get(flows)
  if (last) return last
  const count = flows.length
  const [ids, from, to] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const typeAt = new Int8Array(count)
  const joins = new Uint8Array(count)
  for (let at = 0; at < count; at++) {
    const flow = flows[at]!
    ids[at] = flow.id
    from[at] = flow.from
    to[at] = flow.to
    typeAt[at] = placeOf(flow)
    if (flow.kind === 'flow' && flow.status !== 'disconfirmed') joins[at] = 1
  }
  const ends = { ids, from, to, typeAt, joins }
  known.set(flows, ends)
  return ends
}

const known = new WeakMap<readonly FlowRow[], FlowEnds>()

/** In which table a flow counts, by the rules for relations (framework, section 8, counting rule 3). */
function placeOf({ kind, status }: FlowRow): number {
  if (kind === 'flow' && (status === 'aspired' || status === 'blocked')) return places[status]
  const { counts } = relationRules[kind]
  if (counts === null || counts === 'evidence') return noFlow
  return status === 'told' || status === 'confirmed' ? places[counts] : notTold
}

const places = Object.fromEntries(relationTypes.map((type, place) => [type, place])) as Record<RelationType, number>
