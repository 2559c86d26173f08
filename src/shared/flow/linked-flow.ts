import type { CycleKey } from '../framework/cycles'
import type { LinkedRows } from './link'
import { type RelationType, relationTypes } from './summary'

/** A flow by itself, where flows are gone through one by one and not only counted. */
export interface LinkedFlow {
  id: number
  from: CycleKey
  /** Null for reframing, which leads to the frame. */
  to: CycleKey | null
  /** Positions of both among the codings; −1 for what reframing leads to. */
  fromAt: number
  toAt: number
  story: number
}

/** The flows of one type, in the order of the rows. */
export function flowsOfType({ cycles, flows }: LinkedRows, type: RelationType): LinkedFlow[] {
  const found: LinkedFlow[] = []
  const wanted = relationTypes.indexOf(type)
  for (let at = 0; at < flows.count; at++)
    if (flows.typeAt[at] === wanted)
      found.push({
        id: flows.ids[at]!,
        from: cycles[flows.fromCycle[at]!]!,
        to: cycles[flows.toCycle[at]!] ?? null,
        fromAt: flows.fromAt[at]!,
        toAt: flows.toAt[at]!,
        story: flows.stories.at[at]!,
      })
  return found
}
