import type { CountFilter } from '../model/count-filter'
import { notSet } from '../model/passage-query'
import { codesBelow } from './codes-below'
import type { AnalysisCoding, AnalysisRows } from './rows'

/**
 * The rows a filter leaves in. Documents and participants that a filter names, or whose attributes it asks for, are left in the lists of
 * both, so that what is a share of them knows its base; other filters leave these lists alone.
 * @param hits row ids of the codings that the filter's query finds; null without a query
 */
export function keepRows(
  rows: AnalysisRows,
  filter: CountFilter,
  hits: ReadonlySet<number> | null = null,
): AnalysisRows {
  const documents = rows.documents.filter(
    document => passes(filter.documents, document.uuid) && hasValues(rows, filter, 'document', document.values),
  )
  const participants = rows.participants.filter(
    person => passes(filter.participants, person.uuid) && hasValues(rows, filter, 'participant', person.values),
  )
  const tests: ((coding: AnalysisCoding) => boolean)[] = []
  if (documents.length < rows.documents.length) {
    const ids = new Set(documents.map(({ id }) => id))
    tests.push(({ document }) => ids.has(document))
  }
  if (filter.participants.length > 0 || asksFor(rows, filter, 'participant')) {
    const ids = new Set(participants.map(({ id }) => id))
    // Words of nobody in particular have no attributes; they pass where all that is asked for is "no value".
    const nobody = filter.participants.length === 0 && hasValues(rows, filter, 'participant', noValues)
    tests.push(({ teller }) => (teller === null ? nobody : ids.has(teller)))
  }
  const among = (chosen: readonly string[], all: readonly { id: number; uuid: string }[]) =>
    new Set(all.filter(({ uuid }) => chosen.includes(uuid)).map(({ id }) => id))
  if (filter.stories.length > 0) {
    const stories = among(filter.stories, rows.stories)
    tests.push(({ story }) => story !== null && stories.has(story))
  }
  if (filter.spaces.length > 0) {
    const spaces = among(filter.spaces, rows.spaces)
    tests.push(({ space }) => space !== null && spaces.has(space))
  }
  if (filter.codes.length > 0) {
    const codes = codesBelow(rows.codes, among(filter.codes, rows.codes))
    tests.push(({ codeId }) => codes.has(codeId))
  }
  if (filter.cycles.length > 0) tests.push(({ cycle }) => filter.cycles.includes(cycle ?? notSet))
  if (filter.valences.length > 0) tests.push(({ valence }) => filter.valences.includes(valence ?? notSet))
  if (filter.stances.length > 0) tests.push(({ stance }) => filter.stances.includes(stance ?? notSet))
  if (filter.confidences.length > 0) tests.push(({ confidence }) => filter.confidences.includes(confidence ?? notSet))
  if (hits) tests.push(({ id }) => hits.has(id))
  if (filter.waves.length > 0) tests.push(({ wave }) => filter.waves.includes(wave))
  const codings = tests.length === 0 ? rows.codings : rows.codings.filter(coding => tests.every(test => test(coding)))
  return { ...rows, documents, participants, codings, flows: keptFlows(rows, codings, filter) }
}

function keptFlows(
  rows: AnalysisRows,
  codings: readonly AnalysisCoding[],
  { statuses }: CountFilter,
): AnalysisRows['flows'] {
  const flows =
    statuses.length === 0 ? rows.flows : rows.flows.filter(({ status }) => (statuses as string[]).includes(status))
  if (codings === rows.codings) return flows
  const kept = new Set(codings.map(({ id }) => id))
  return flows.filter(({ from, to }) => kept.has(from) && kept.has(to))
}

const noValues: ReadonlyMap<string, string> = new Map()

function asksFor(rows: AnalysisRows, filter: CountFilter, subject: 'document' | 'participant'): boolean {
  return filter.variables.some(({ variable }) => rows.variables.find(({ id }) => id === variable)?.subject === subject)
}

function hasValues(
  rows: AnalysisRows,
  filter: CountFilter,
  subject: 'document' | 'participant',
  values: ReadonlyMap<string, string>,
): boolean {
  return filter.variables.every(({ variable, values: wanted }) => {
    const known = rows.variables.find(({ id }) => id === variable)
    // An attribute that is gone lets nothing pass: silently counting everything would be a wrong number.
    if (!known) return false
    return known.subject !== subject || wanted.includes(values.get(variable) ?? null)
  })
}

function passes(chosen: readonly string[], id: string): boolean {
  return chosen.length === 0 || chosen.includes(id)
}
