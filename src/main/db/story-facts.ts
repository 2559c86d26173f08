import type { Variable, VariableSubject } from '../../shared/model/variable'
import { guessType } from '../../shared/variables/guess-type'
import { readDate } from '../../shared/variables/read-date'
import { fold, readValue } from '../../shared/variables/read-value'
import { participantByName } from './participants'
import type { Project } from './project'
import { uuidText } from './uuid'
import { addVariable, listValues, listVariables, setValues } from './variables'

/** What a column of a table says about a story or its teller, as it was written. */
export interface ToldFact {
  name: string
  value: string
  /** When the story was told. */
  isDate: boolean
}

interface Told {
  teller: string | null
  facts: readonly ToldFact[]
}

/** The ISO day on which a story was told, empty if no day can be read. */
export function readDay({ facts }: Pick<Told, 'facts'>): string {
  const date = facts.find(fact => fact.isDate)
  const read = date === undefined ? null : readDate(date.value.replace(/[T ]\d{1,2}:\d{2}.*$/s, ''))
  return read !== null && 'value' in read ? read.value : ''
}

/**
 * Stores what the columns say as attributes: of the teller, or of the story where it is not one thing for one person (when it was told, the
 * wave) or where nobody is named. A value that the project has already is not written over: another one stays with the story. Only inside an
 * action.
 *
 * @param documents ids of the stories' documents, in their order
 */
export function storeFacts(
  project: Project,
  stories: readonly Told[],
  documents: readonly string[],
): { values: number; otherValues: number } {
  const outcome = { values: 0, otherValues: 0 }
  const names = [...new Set(stories.flatMap(({ facts }) => facts.map(fact => fact.name)))]
  const people = new Map<string, string>()
  for (const { teller } of stories)
    if (teller !== null && !people.has(teller)) people.set(teller, idOf(project, participantByName(project, teller)))
  for (const name of names) {
    const told = stories.flatMap(({ teller, facts }, i) => {
      const fact = facts.find(each => each.name === name)
      const document = documents[i]
      return fact === undefined || document === undefined ? [] : [{ teller, fact, document }]
    })
    const subject = subjectOf(told)
    const about = ({ teller, document }: (typeof told)[number]) =>
      subject === 'document' ? document : (people.get(teller ?? '') ?? document)
    const distinct = new Map(told.map(each => [about(each), each.fact.value]))
    const variable = variableFor(project, name, subject, [...distinct.values()])
    const before = valuesOf(project, variable)
    const differs = told.filter(
      each => (before.get(about(each)) ?? formOf(variable, each.fact)) !== formOf(variable, each.fact),
    )
    const rest = told.filter(each => !differs.includes(each) && !before.has(about(each)))
    outcome.values += fill(
      project,
      variable,
      rest.map(each => [about(each), each.fact]),
    )
    outcome.otherValues += differs.length
    if (differs.length === 0 || subject === 'document') continue
    const ofStory = variableFor(
      project,
      name,
      'document',
      differs.map(({ fact }) => fact.value),
    )
    fill(
      project,
      ofStory,
      differs.map(({ document, fact }) => [document, fact]),
    )
  }
  return outcome
}

/** A fact is the teller's if everybody who says it is named and says one thing only. */
function subjectOf(told: readonly { teller: string | null; fact: ToldFact }[]): VariableSubject {
  const said = new Map<string, string>()
  for (const { teller, fact } of told) {
    if (teller === null || fact.isDate) return 'document'
    const before = said.get(teller) ?? fold(fact.value)
    if (before !== fold(fact.value)) return 'document'
    said.set(teller, before)
  }
  return 'participant'
}

function variableFor(project: Project, name: string, subject: VariableSubject, values: readonly string[]): Variable {
  const known = listVariables(project, subject).find(each => fold(each.name) === fold(name))
  return known ?? addVariable(project, { name, subject, ...guessType(values) })
}

function valuesOf(project: Project, { id, subject }: Variable): Map<string, string> {
  return new Map(
    listValues(project, subject)
      .filter(({ variable }) => variable === id)
      .map(cell => [cell.subject, cell.value ?? '']),
  )
}

function fill(project: Project, variable: Variable, cells: readonly [string, ToldFact][]): number {
  const values = new Map(cells.map(([subject, fact]) => [subject, formOf(variable, fact)]))
  return setValues(
    project,
    [...values].map(([subject, value]) => ({ variable: variable.id, subject, value })),
    { keepWords: true },
  )
}

/** In the attribute's own form where it fits; else as it was written. */
function formOf(variable: Variable, { value }: ToldFact): string {
  const read = readValue(variable, value)
  return 'value' in read && read.value !== null ? read.value : value
}

function idOf(project: Project, row: number): string {
  return uuidText(project.prepare('SELECT uuid FROM participant WHERE id=?').pluck().get(row) as Buffer)
}
