import { linkRows } from '../../shared/flow/link'
import { closingFlows } from '../../shared/flow/loops'
import type { CodingRow, FlowRow } from '../../shared/flow/rows'
import type { CycleKey, CycleSetKey } from '../../shared/framework/cycles'
import { isReturn, isTold } from '../../shared/framework/relations'
import type { StoryFlow } from '../../shared/model/story'
import type { Project } from './project'
import { uuidText } from './uuid'

/** What flows between steps need to know of a step. `coding` is null where the passage was removed. */
export interface LinkedStep {
  coding: number | null
  cycle: CycleKey | null
  teller: number | null
  valence: CodingRow['valence']
  space: number | null
}

/**
 * The flows among the codings of a story, with those that return and those that close a learning loop. They are
 * read by story: most flows of a large project are in none.
 */
export function storyFlows(project: Project): (steps: readonly LinkedStep[], cycleSet: CycleSetKey) => StoryFlow[] {
  const flowsFrom = project.prepare(
    `SELECT id, uuid, from_id AS "from", to_id AS "to", kind, status FROM flow WHERE from_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
  return (steps, cycleSet) => {
    const places = new Map<number, number>()
    steps.forEach(({ coding }, place) => {
      if (coding !== null && !places.has(coding)) places.set(coding, place)
    })
    const rows = flowsFrom.all(JSON.stringify([...places.keys()])) as (FlowRow & { uuid: Buffer })[]
    const leaving = Map.groupBy(rows, row => row.from)
    const within = [...places.keys()].flatMap(coding => (leaving.get(coding) ?? []).filter(({ to }) => places.has(to)))
    const codings = steps.flatMap(({ coding, ...step }): CodingRow[] =>
      coding === null ? [] : [{ id: coding, code: '', document: 0, passage: coding, story: 1, ...step }],
    )
    const linked = linkRows(codings, within, cycleSet)
    const closes = closingFlows(linked)
    const closing = new Set(linked.flows.ids.filter((_, at) => closes[at]))
    return within.map(({ id, uuid, from, to, kind, status }) => {
      const [at, goal] = [places.get(from) ?? 0, places.get(to) ?? 0]
      const [start, end] = [steps[at]?.cycle, steps[goal]?.cycle]
      return {
        id: uuidText(uuid),
        from: at,
        to: goal,
        kind,
        status,
        returns: isTold(kind, status) && start != null && end != null && isReturn(start, end),
        closes: closing.has(id),
      }
    })
  }
}
