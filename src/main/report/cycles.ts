import type { PassageRow } from '../../shared/model/passage-query'
import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import type { Sliced } from '../../shared/slices'
import { codebookOf } from '../db/codes'
import { quotable } from '../db/consent'
import { passageRows } from '../db/passage-rows'
import type { Project } from '../db/project'
import type { ReportFacts } from './facts'

/** Characters of a quote that says something and can still be read in passing. */
const fitting = { least: 40, most: 420 }
/** Passages looked at for each cycle. */
const looked = 200

/** Each cycle with its guiding question, its numbers, and words of the people where consent covers quoting them. */
export function* cycleBlocks(project: Project, facts: ReportFacts, most: number): Sliced<ReportBlock[]> {
  const questions = new Map(codebookOf(project).map(({ key, questions: asked }) => [key, asked[0] ?? '']))
  const quotes = quotable(project, 'quoteAnonymously')
  const sourceOf = sources(project, facts)
  const timesQuoted = new Map<string, number>()
  const blocks: ReportBlock[] = [{ kind: 'heading', level: 1, text: words.cycles }]
  for (const [at, { cycle, name, passages, ...numbers }] of facts.cycles.entries()) {
    yield at / facts.cycles.length
    const question = questions.get(cycle) ?? ''
    const rows = facts.rows.codings.filter(coding => coding.cycle === cycle).map(({ id }) => id)
    const covered = passageRows(project, rows.slice(0, looked)).filter(({ id }) => quotes.coding(id) === 'covered')
    blocks.push(
      { kind: 'heading', level: 2, text: name },
      ...(question === '' ? [] : [{ kind: 'text' as const, text: question }]),
      {
        kind: 'text',
        text:
          passages === 0
            ? words.nothingTold
            : words.told({ ...numbers, passages, ofStories: facts.rows.stories.length }),
      },
      ...chosen(covered, most, timesQuoted).map(
        (row): ReportBlock => ({ kind: 'quote', text: row.quote.trim(), source: sourceOf(row) }),
      ),
    )
  }
  return blocks
}

/**
 * Who is quoted: by name where consent covers that, else by their group. Titles of documents are left out, since they often are names.
 */
function sources(project: Project, { rows }: ReportFacts): (row: PassageRow) => string {
  const names = quotable(project, 'quoteByName')
  const people = new Map(rows.participants.map(person => [person.id, person]))
  const tellers = new Map(rows.codings.map(({ id, teller }) => [id, teller === null ? undefined : people.get(teller)]))
  return row => {
    const person = tellers.get(row.row)
    const name = names.coding(row.id) === 'covered' ? (person?.name ?? row.speaker) : ''
    return words.by(name, person?.group ?? '')
  }
}

/** Passages that can be read in passing, each of another person as far as that goes, and of those who were quoted least so far. */
function chosen(rows: readonly PassageRow[], most: number, timesQuoted: Map<string, number>): PassageRow[] {
  const left = rows.filter(({ quote }) => {
    const { length } = quote.trim()
    return length >= fitting.least && length <= fitting.most
  })
  const speakerOf = ({ speaker, document }: PassageRow) => speaker || document
  const times = (row: PassageRow) => timesQuoted.get(speakerOf(row)) ?? 0
  const found: PassageRow[] = []
  while (found.length < most && left.length > 0) {
    const next = left.reduce((best, row) => (times(row) < times(best) ? row : best))
    left.splice(left.indexOf(next), 1)
    timesQuoted.set(speakerOf(next), times(next) + 1)
    found.push(next)
  }
  return found
}
