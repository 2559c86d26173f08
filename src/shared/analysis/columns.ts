import type { AnalysisCoding, AnalysisRows } from './rows'
import { tableWords } from './table-words'

/** What stands at the head of a cross-table: documents, the waves, or the values of one attribute. */
export type ColumnChoice = 'documents' | 'waves' | { variable: string }

export interface Columns {
  name: string
  columns: readonly { key: string; name: string; people: ReadonlySet<number> }[]
  /** The column a coding counts in; −1 for none. */
  columnOf: (coding: AnalysisCoding) => number
}

/**
 * The columns of a cross-table, each with the participants who are heard in it. Who or what has no value stands in a last column of its own,
 * if there is any, since leaving them out would change the base. Null where the attribute is not there.
 */
export function columnsOf(rows: AnalysisRows, choice: ColumnChoice): Columns | null {
  const heardIn = (documents: readonly { heard: readonly number[] }[]) =>
    new Set(documents.flatMap(({ heard }) => heard).filter(id => counted.has(id)))
  const counted = new Set(rows.participants.map(({ id }) => id))
  if (choice === 'documents') {
    const places = new Map(rows.documents.map(({ id }, place) => [id, place]))
    return {
      name: tableWords.document,
      columns: rows.documents.map(document => ({
        key: document.uuid,
        name: document.title,
        people: heardIn([document]),
      })),
      columnOf: ({ document }) => places.get(document) ?? -1,
    }
  }
  if (choice === 'waves') {
    const waveOfPerson = new Map(rows.participants.map(({ id, wave }) => [id, wave]))
    const heard = rows.documents.flatMap(document =>
      document.heard.map(id => ({ id, value: document.wave ?? waveOfPerson.get(id) ?? null })),
    )
    const values = new Set([...heard.map(({ value }) => value), ...distinct(rows.codings, ({ wave }) => wave)])
    const choices = rows.variables.find(({ role }) => role === 'wave')?.choices
    return byValue(tableWords.byWave, orderedValues(values, choices), heard, counted, ({ wave }) => wave)
  }
  const variable = rows.variables.find(({ id }) => id === choice.variable)
  if (!variable) return null
  if (variable.subject === 'participant') {
    const own = new Map(rows.participants.map(({ id, values }) => [id, values.get(variable.id) ?? null]))
    const inDocuments = heardIn(rows.documents)
    const heard = [...own].filter(([id]) => inDocuments.has(id)).map(([id, value]) => ({ id, value }))
    const ofCoding = ({ teller }: AnalysisCoding) => (teller === null ? null : (own.get(teller) ?? null))
    const values = new Set([...heard.map(({ value }) => value), ...distinct(rows.codings, ofCoding)])
    return byValue(variable.name, orderedValues(values, variable.choices), heard, counted, ofCoding)
  }
  const own = new Map(rows.documents.map(({ id, values }) => [id, values.get(variable.id) ?? null]))
  const heard = rows.documents.flatMap(document =>
    document.heard.map(id => ({ id, value: own.get(document.id) ?? null })),
  )
  return byValue(
    variable.name,
    orderedValues(new Set(own.values()), variable.choices),
    heard,
    counted,
    ({ document }) => own.get(document) ?? null,
  )
}

function byValue(
  name: string,
  values: readonly (string | null)[],
  heard: readonly { id: number; value: string | null }[],
  counted: ReadonlySet<number>,
  valueIn: (coding: AnalysisCoding) => string | null,
): Columns {
  const places = new Map(values.map((value, place) => [value, place]))
  const people = values.map(() => new Set<number>())
  for (const { id, value } of heard) if (counted.has(id)) people[places.get(value) ?? -1]?.add(id)
  return {
    name,
    columns: values.map((value, place) => ({
      key: value === null ? noValueKey : `=${value}`,
      name: value ?? tableWords.noValue,
      people: people[place]!,
    })),
    columnOf: coding => places.get(valueIn(coding)) ?? -1,
  }
}

function distinct(
  codings: readonly AnalysisCoding[],
  valueIn: (coding: AnalysisCoding) => string | null,
): Set<string | null> {
  const values = new Set<string | null>()
  for (const coding of codings) values.add(valueIn(coding))
  return values
}

/** Key of the column of whoever has no value. Other columns begin with `=`, so that no value can be taken for this. */
export const noValueKey = 'none'

const collator = new Intl.Collator('en', { numeric: true })

/** Choices in the order of the attribute, then what else there is in the order of numbers and letters, "no value" last. */
function orderedValues(present: ReadonlySet<string | null>, choices: readonly string[] = []): (string | null)[] {
  const known = choices.filter(choice => present.has(choice))
  const others = [...present].filter(value => value !== null && !known.includes(value)) as string[]
  return [...known, ...others.sort(collator.compare), ...(present.has(null) ? [null] : [])]
}
