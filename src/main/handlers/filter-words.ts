import type { AnalysisRows } from '../../shared/analysis/rows'
import type { CountFilter } from '../../shared/model/count-filter'
import { notSet } from '../../shared/model/passage-query'
import type { Project } from '../db/project'
import { uuidBytes } from '../db/uuid'

/**
 * What a filter leaves in, in words for a caption, without a full stop; empty when everything counts. Who coded is said where more than one
 * person has.
 */
export function filterWords(
  project: Project,
  filter: CountFilter,
  { coders, codersInProject, variables }: Pick<AnalysisRows, 'coders' | 'codersInProject' | 'variables'>,
): string {
  const named = (what: string, table: string, column: string, ids: readonly string[]) => {
    const find = project.prepare(`SELECT ${column} FROM ${table} WHERE uuid=?`).pluck()
    const names = ids.map(id => find.get(uuidBytes(id)) as string | undefined).filter(name => name !== undefined)
    return ids.length === 0 ? '' : names.length > 0 ? `${what} ${quoted(names)}` : `no ${what}`
  }
  const storyNames = filter.stories.map(
    id =>
      project
        .prepare('SELECT title FROM story WHERE uuid=@id UNION ALL SELECT title FROM document WHERE uuid=@id LIMIT 1')
        .pluck()
        .get({ id: uuidBytes(id) }) as string | undefined,
  )
  const plain = (what: string, values: readonly string[]) =>
    values.length === 0 ? '' : `${what} ${values.map(value => (value === notSet ? 'not set' : value)).join(', ')}`
  return [
    named('documents', 'document', 'title', filter.documents),
    named('participants', 'participant', 'name', filter.participants),
    filter.stories.length === 0
      ? ''
      : `stories ${quoted(storyNames.filter(name => name !== undefined)) || 'that are gone'}`,
    named('spaces', 'space', 'name', filter.spaces),
    named('codes', 'code', 'key', filter.codes),
    filter.query === undefined ? '' : named('query', 'saved', 'name', [filter.query]),
    plain('cycles', filter.cycles),
    plain('valence', filter.valences),
    plain('stance', filter.stances),
    plain('confidence', filter.confidences),
    plain('flows', filter.statuses),
    filter.waves.length === 0 ? '' : `wave ${values(filter.waves)}`,
    ...filter.variables.map(
      ({ variable, values: wanted }) =>
        `${variables.find(({ id }) => id === variable)?.name ?? 'an attribute that is gone'} ${values(wanted)}`,
    ),
    codersInProject > 1 && coders.length > 0 ? `coded by ${coders.map(({ name }) => name).join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

function quoted(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join(', ')
}

function values(wanted: readonly (string | null)[]): string {
  return wanted.map(value => (value === null ? 'without a value' : `“${value}”`)).join(', ')
}
