import type { AnalysisRows } from '../../shared/analysis/rows'
import type { FigureLanguage } from '../../shared/figure/kinds'
import { type SelectionWords, selectionWords } from '../../shared/figure/words/selection'
import type { CountFilter } from '../../shared/model/count-filter'
import { notSet } from '../../shared/model/passage-query'
import type { Project } from '../db/project'
import { mergesFollowed } from '../db/query-hits'
import { uuidBytes } from '../db/uuid'

/**
 * What a filter leaves in, in words for a caption, without a full stop; empty when everything counts. Who coded is said where more than one
 * person has.
 */
export function filterWords(
  project: Project,
  filter: CountFilter,
  { coders, codersInProject, variables }: Pick<AnalysisRows, 'coders' | 'codersInProject' | 'variables'>,
  language: FigureLanguage = 'en',
): string {
  const words = selectionWords[language]
  const quoted = (names: readonly string[]) => names.map(words.quoted).join(', ')
  const named = (what: keyof SelectionWords['gone'], source: string, ids: readonly string[]) => {
    const find = project.prepare(source).pluck()
    const names = ids.map(id => find.get({ id: uuidBytes(id) }) as string | undefined)
    const known = names.filter(name => name !== undefined)
    return ids.length === 0 ? '' : known.length > 0 ? `${words[what]} ${quoted(known)}` : words.gone[what]
  }
  const plain = (what: string, values: readonly string[]) =>
    values.length === 0
      ? ''
      : `${what} ${values.map(value => (value === notSet ? words.notSet : (words.values[value] ?? value))).join(', ')}`
  const values = (wanted: readonly (string | null)[]) =>
    wanted.map(value => (value === null ? words.withoutValue : words.quoted(value))).join(', ')
  return [
    named('documents', 'SELECT title FROM document WHERE uuid=@id', filter.documents),
    named('participants', 'SELECT name FROM participant WHERE uuid=@id', filter.participants),
    named(
      'stories',
      'SELECT title FROM story WHERE uuid=@id UNION ALL SELECT title FROM document WHERE uuid=@id LIMIT 1',
      filter.stories,
    ),
    named('spaces', 'SELECT name FROM space WHERE uuid=@id', filter.spaces),
    named('codes', 'SELECT key FROM code WHERE uuid=@id', filter.codes),
    filter.query === undefined
      ? ''
      : [
          named('query', 'SELECT name FROM saved WHERE uuid=@id', [filter.query]),
          ...mergesFollowed(project, filter.query).map(({ name, intoName }) => words.merged(name, intoName)),
        ].join(' '),
    plain(words.cycles, filter.cycles),
    plain(words.valence, filter.valences),
    plain(words.stance, filter.stances),
    plain(words.confidence, filter.confidences),
    plain(words.flows, filter.statuses),
    filter.waves.length === 0 ? '' : `${words.wave} ${values(filter.waves)}`,
    ...filter.variables.map(
      ({ variable, values: wanted }) =>
        `${variables.find(({ id }) => id === variable)?.name ?? words.attributeGone} ${values(wanted)}`,
    ),
    codersInProject > 1 && coders.length > 0 ? words.codedBy(coders.map(({ name }) => name).join(', ')) : '',
  ]
    .filter(Boolean)
    .join('; ')
}
