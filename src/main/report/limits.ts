import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import { quotable } from '../db/consent'
import { passageRows } from '../db/passage-rows'
import type { Project } from '../db/project'
import type { ReportFacts } from './facts'

/** Fewer people than this say little about groups of people. */
const fewPeople = 20
const batch = 1000

/** What the numbers cannot say, as far as the project shows it. */
export function limitBlocks(project: Project, { rows }: ReportFacts): ReportBlock[] {
  const people = new Set(rows.documents.flatMap(({ heard }) => heard)).size
  const { withheld, unrecorded } = leftOut(
    project,
    rows.codings.map(({ id }) => id),
  )
  const items = [
    words.selfReport,
    words.notAskedRule,
    ...(rows.codersInProject === 1 ? [words.onlyOneCoder] : []),
    ...(people > 0 && people < fewPeople ? [words.fewPeople(people)] : []),
    ...(withheld > 0 ? [words.withheld(withheld)] : []),
    ...(unrecorded > 0 ? [words.unrecorded(unrecorded)] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: words.limits },
    { kind: 'list', items },
  ]
}

function leftOut(project: Project, codings: readonly number[]): { withheld: number; unrecorded: number } {
  const quotes = quotable(project, 'quoteAnonymously')
  const counts = { withheld: 0, unrecorded: 0 }
  if (!quotes.recorded) return counts
  for (let from = 0; from < codings.length; from += batch)
    for (const { id } of passageRows(project, codings.slice(from, from + batch))) {
      const cover = quotes.coding(id)
      if (cover === 'notCovered') counts.withheld++
      else if (cover === 'unrecorded') counts.unrecorded++
    }
  return counts
}
