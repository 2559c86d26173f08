import { linkRows } from '../flow/link'
import { flowsOfType } from '../flow/linked-flow'
import type { CodingRow, FlowRow } from '../flow/rows'
import { type CycleKey, type CycleSetKey, cycleSets } from '../framework/cycles'
import type { Sliced } from '../slices'

export interface PathTold {
  cycles: readonly CycleKey[]
  stories: number
  tellers: number
  /** Ids of the flows along it, in the order of the rows. */
  flows: number[]
}

/** Passages from which the ways on are followed in one slice. */
const walksAtOnce = 5000

/**
 * All paths of told flows from two cycles up to `length`, each within one story, with the stories that contain it and the tellers of the
 * passages where it starts. Most stories first, then most tellers, shorter ones, the order of the cycles.
 */
export function* pathsTold(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  cycleSet: CycleSetKey,
  length: number,
): Sliced<PathTold[]> {
  const linked = linkRows(codings, flows, cycleSet)
  const told = flowsOfType(linked, 'told')
  const from = Map.groupBy(told, ({ fromAt }) => fromAt)
  const paths = new Map<string, { stories: Set<number>; tellers: Set<number>; flows: Set<number> }>()
  /** From one passage all ways on; a place is gone on from once for the cycles passed, however many ways led there. */
  const walk = (start: number) => {
    let ends = new Map<string, { at: number; path: readonly CycleKey[]; along: Set<number> }>()
    const { cycle, teller } = codings[start]!
    ends.set(String(start), { at: start, path: [cycle!], along: new Set() })
    for (let step = 2; step <= length && ends.size > 0; step++) {
      const further: typeof ends = new Map()
      for (const { at, path, along } of ends.values())
        for (const flow of from.get(at) ?? []) {
          if (!flow.to || flow.story !== linked.stories.at[start]) continue
          const onward = [...path, flow.to]
          const key = `${flow.toAt} ${onward.join('>')}`
          const known = further.get(key) ?? { at: flow.toAt, path: onward, along: new Set<number>() }
          for (const each of along) known.along.add(each)
          known.along.add(flow.id)
          further.set(key, known)
        }
      for (const { path, along } of further.values()) {
        const key = path.join('>')
        const found = paths.get(key) ?? { stories: new Set(), tellers: new Set(), flows: new Set() }
        found.stories.add(linked.stories.at[start]!)
        if (teller !== null) found.tellers.add(teller)
        for (const flow of along) found.flows.add(flow)
        paths.set(key, found)
      }
      ends = further
    }
  }
  let walked = 0
  for (const start of from.keys()) {
    if (walked++ % walksAtOnce === 0) yield walked / from.size
    walk(start)
  }
  yield 1
  const order = cycleSets[cycleSet]
  return [...paths]
    .map(([key, found]) => ({
      cycles: key.split('>') as CycleKey[],
      stories: found.stories.size,
      tellers: found.tellers.size,
      flows: [...found.flows].sort((a, b) => a - b),
    }))
    .sort(
      (a, b) =>
        b.stories - a.stories ||
        b.tellers - a.tellers ||
        a.cycles.length - b.cycles.length ||
        a.cycles.reduce((found, cycle, at) => found || order.indexOf(cycle) - order.indexOf(b.cycles[at]!), 0),
    )
}
