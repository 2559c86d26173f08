import type { VariableSubject, VariableType } from '../../../shared/model/variable'
import {
  fillValue,
  type IncomingVariable,
  isHeardIn,
  storeParticipant,
  storeVariable,
} from '../../db/refi/import-people'
import { knownRow, type Row } from '../../db/refi/import-rows'
import type { BroughtIn } from './brought-in'
import { readCarried } from './carried-line'
import { VariableRecord } from './carried-records'
import type { ReadCase, ReadValue } from './read-project'
import { observationName } from './write-cases'
import { own } from './write-values'

const ownVariables: ReadonlySet<string> = new Set(Object.values(own).map(({ name }) => name))

/** Cases with a name are people; the ones without one only hold attributes of a document. Stories are told by their notes. */
export function bringPeople(into: BroughtIn): void {
  for (const each of into.prepared.project.cases) {
    if (each.name.trim() === '' || isStory(into, each) || isObservation(into, each)) continue
    // Who went out from here is known again, whatever they are called elsewhere.
    const known = knownRow(into.project, 'participant', each.guid)
    const stored = known ? null : storeParticipant(into.project, each.name.trim(), each.description)
    const person = known ?? stored
    if (person === null) continue
    if (stored?.isNew) into.counts.participants++
    into.shown.people.push(each.name.trim())
    into.people.set(each.guid, person)
    into.name('participant', each.guid, person)
  }
}

/** A story of ours: it says so itself, or, where only its name came through, by that. */
export function isStory(into: BroughtIn, each: ReadCase): boolean {
  return isOf(into, each, 'story') || each.name.startsWith('Story: ')
}

/** A value of an indicator of ours, which comes back from its note. */
function isObservation(into: BroughtIn, each: ReadCase): boolean {
  return isOf(into, each, 'observation') || each.name.startsWith(observationName)
}

function isOf({ prepared }: BroughtIn, { values }: ReadCase, kind: string): boolean {
  const named = prepared.project.variables.find(({ name }) => name === own.kind.name)
  return values.some(({ variable, value }) => variable === named?.guid && value === kind)
}

export function bringValues(into: BroughtIn): void {
  const variables = new Map<string, { row: Row; subject: VariableSubject }>()
  let differ = 0
  const fill = (values: readonly ReadValue[], subject: VariableSubject, of: Row | undefined) => {
    if (of === undefined) return
    for (const { variable: guid, value } of values) {
      const read = into.prepared.project.variables.find(variable => variable.guid === guid)
      if (read === undefined || ownVariables.has(read.name)) continue
      const key = `${guid} ${subject}`
      const variable = variables.get(key) ?? { row: storeVariable(into.project, described(read, subject)), subject }
      variables.set(key, variable)
      const filled = fillValue(into.project, variable.row, subject, of, value)
      if (filled === 'differs') differ++
      else if (filled === 'filled') into.counts.attributes++
    }
  }
  for (const each of into.prepared.project.cases) {
    if (isObservation(into, each)) continue
    if (each.name.trim() !== '') fill(each.values, 'participant', into.people.get(each.guid))
    else for (const source of each.sources) fill(each.values, 'document', into.texts.get(source))
  }
  for (const { source } of into.prepared.texts) fill(source.values, 'document', into.texts.get(source.guid))
  if (differ > 0) into.lose('values.differ', { count: differ })
  sayUnlinked(into)
}

/** What of a document belongs to whom is kept by its speakers, or by the one person it comes from; any other link is told of. */
function sayUnlinked(into: BroughtIn): void {
  for (const { guid, name, sources, selections } of into.prepared.project.cases) {
    const person = into.people.get(guid)
    if (person === undefined) continue
    if (selections.length > 0) into.lose('people.passages', { title: name, count: selections.length })
    for (const source of new Set(sources)) {
      const document = into.texts.get(source)
      if (document && !isHeardIn(into.project, document, person))
        into.lose('people.documents', { name, title: document.title })
    }
  }
}

const types: Readonly<Record<string, VariableType>> = {
  Boolean: 'boolean',
  Integer: 'number',
  Float: 'number',
  Date: 'date',
}

function described(
  read: { name: string; type: string; description: string },
  subject: VariableSubject,
): IncomingVariable {
  const { text, record } = readCarried(read.description)
  const own = VariableRecord.safeParse(record).data
  const base = { name: read.name, subject, note: text }
  if (own) return { ...base, type: own.type, role: own.role, choices: own.choices }
  return { ...base, type: types[read.type] ?? 'text', role: null, choices: [] }
}
