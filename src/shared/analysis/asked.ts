import type { CycleKey } from '../framework/cycles'
import type { AnalysisRows } from './rows'

/** Participants who are heard in the documents that count: those of whom shares are given. */
export function peopleHeard(rows: AnalysisRows): ReadonlySet<number> {
  const counted = new Set(rows.participants.map(({ id }) => id))
  const heard = new Set<number>()
  for (const document of rows.documents) for (const person of document.heard) if (counted.has(person)) heard.add(person)
  // A story may be told by somebody who is not heard in any document of it.
  for (const teller of tellersOf(rows.codings)) if (counted.has(teller)) heard.add(teller)
  return heard
}

/** Everybody whose words are coded. */
function tellersOf(codings: AnalysisRows['codings']): ReadonlySet<number> {
  const tellers = new Set<number>()
  // Most often the next coding is of the same person.
  let before: number | null = null
  for (const { teller } of codings) {
    if (teller === before) continue
    if (teller !== null) tellers.add(teller)
    before = teller
  }
  return tellers
}

/**
 * The people of whom it can be said whether they told of a cycle (counting rule 2): all who are heard, without those whose stories all say
 * that this cycle was not asked for, or was asked for too early. Who told of it all the same was evidently asked.
 */
export function askedOf(rows: AnalysisRows): (cycle: CycleKey | null) => ReadonlySet<number> {
  const heard = peopleHeard(rows)
  const stories = Map.groupBy(rows.stories, ({ teller }) => teller)
  const known = new Map<CycleKey | null, ReadonlySet<number>>()
  return cycle => {
    const asked = known.get(cycle) ?? peopleAsked(cycle)
    known.set(cycle, asked)
    return asked
  }

  function peopleAsked(cycle: CycleKey | null): ReadonlySet<number> {
    const open = new Set(rows.notAsked.filter(each => each.cycle === cycle).map(({ story }) => story))
    if (cycle === null || open.size === 0) return heard
    const told = tellersOf(rows.codings.filter(coding => coding.cycle === cycle))
    return new Set(
      [...heard].filter(person => {
        const own = stories.get(person) ?? []
        return told.has(person) || own.length === 0 || own.some(({ id }) => !open.has(id))
      }),
    )
  }
}
