import type { CycleKey } from '../framework/cycles'
import type { AnalysisRows } from './rows'

/** Participants who are heard in the documents that count: those of whom shares are given. */
export function peopleHeard(rows: AnalysisRows): ReadonlySet<number> {
  const counted = new Set(rows.participants.map(({ id }) => id))
  const heard = new Set<number>()
  for (const document of rows.documents) for (const person of document.heard) if (counted.has(person)) heard.add(person)
  // A story may be told by somebody who is not heard in any document of it.
  for (const { teller } of rows.codings) if (teller !== null && counted.has(teller)) heard.add(teller)
  return heard
}

/**
 * The people of whom it can be said whether they told of a cycle (counting rule 2): all who are heard, without those whose stories all say
 * that this cycle was not asked for, or was asked for too early. Who told of it all the same was evidently asked.
 */
export function peopleAsked(rows: AnalysisRows, cycle: CycleKey | null): ReadonlySet<number> {
  const heard = peopleHeard(rows)
  if (cycle === null) return heard
  const open = new Set(rows.notAsked.filter(each => each.cycle === cycle).map(({ story }) => story))
  if (open.size === 0) return heard
  const told = new Set(rows.codings.filter(coding => coding.cycle === cycle).map(({ teller }) => teller))
  const stories = Map.groupBy(rows.stories, ({ teller }) => teller)
  return new Set(
    [...heard].filter(person => {
      const own = stories.get(person) ?? []
      return told.has(person) || own.length === 0 || own.some(({ id }) => !open.has(id))
    }),
  )
}
