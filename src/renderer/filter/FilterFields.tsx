import { useTranslation } from 'react-i18next'
import { cycleSets } from '../../shared/framework/cycles'
import { flowStatuses } from '../../shared/framework/relations'
import { confidences, stances, valences } from '../../shared/model/coding'
import type { CountFilter } from '../../shared/model/count-filter'
import { notSet } from '../../shared/model/passage-query'
import { useDocuments, useParticipants, useProject, useSaved, useSpaces } from '../app/queries'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { useStories } from '../stories/use-stories'
import { useCoders } from '../team/queries'
import { Choices } from '../ui/Choices'
import { CycleMark } from '../ui/CycleMark'
import { Select } from '../ui/Select'
import { useVariableChoices } from './use-values'

export interface FilterFieldsProps {
  filter: CountFilter
  onChange(filter: CountFilter): void
}

/** Stands among the choices for what has no value. */
const none = 'none'
const anyone = 'anyone'

/** Everything that a count can be narrowed by. In each list, none chosen means all. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const { t } = useTranslation('filter')
  const { t: u } = useTranslation('ui')
  const { t: c } = useTranslation('coding')
  const { t: p } = useTranslation('passages')
  const set = useProject().data?.cycleSet ?? '2020'
  const documents = useDocuments().data ?? []
  const participants = useParticipants().data ?? []
  const spaces = useSpaces().data ?? []
  const stories = useStories().data ?? []
  const coders = useCoders().data ?? []
  const queries = useSaved('query').data ?? []
  const variables = useVariableChoices()
  const { codes } = useCodeIndex()
  const change = (part: Partial<CountFilter>) => onChange({ ...filter, ...part })
  const unset = { id: notSet, label: p('notSet') } as const
  const wave = variables.find(({ variable }) => variable.role === 'wave')
  return (
    <div className="filter-columns">
      <Choices
        title={p('cycles')}
        items={[
          ...cycleSets[set].map(id => ({ id, label: u(`cycle.${id}`), mark: <CycleMark cycle={id} decorative /> })),
          { id: notSet, label: p('cycle.none') },
        ]}
        chosen={filter.cycles}
        onChange={cycles => change({ cycles })}
      />
      <Choices
        title={t('codes')}
        items={codes.map(code => ({
          id: code.id,
          label: code.name,
          mark: <CycleMark cycle={markOf(code)} colour={code.colour} decorative />,
        }))}
        chosen={filter.codes}
        onChange={chosen => change({ codes: chosen })}
      />
      <Choices
        title={p('documents')}
        items={documents.map(({ id, title }) => ({ id, label: title }))}
        chosen={filter.documents}
        onChange={chosen => change({ documents: chosen })}
      />
      <Choices
        title={p('participants')}
        items={participants.map(({ id, name }) => ({ id, label: name }))}
        chosen={filter.participants}
        onChange={chosen => change({ participants: chosen })}
      />
      <Choices
        title={t('stories')}
        items={stories.map(({ id, title }) => ({ id, label: title }))}
        chosen={filter.stories}
        onChange={chosen => change({ stories: chosen })}
      />
      <Choices
        title={t('spaces')}
        items={spaces.map(({ id, name }) => ({ id, label: name }))}
        chosen={filter.spaces}
        onChange={chosen => change({ spaces: chosen })}
      />
      {variables.map(({ variable, values }) => {
        const own = filter.variables.find(each => each.variable === variable.id)?.values ?? []
        return (
          <Choices
            key={variable.id}
            title={variable.name}
            items={[...values.map(value => ({ id: `=${value}`, label: value })), { id: none, label: p('notSet') }]}
            chosen={own.map(value => (value === null ? none : `=${value}`))}
            onChange={chosen =>
              change({
                variables: [
                  ...filter.variables.filter(each => each.variable !== variable.id),
                  ...(chosen.length > 0
                    ? [{ variable: variable.id, values: chosen.map(id => (id === none ? null : id.slice(1))) }]
                    : []),
                ],
              })
            }
          />
        )
      })}
      {wave ? (
        <Choices
          title={t('waves')}
          items={[...wave.values.map(value => ({ id: `=${value}`, label: value })), { id: none, label: p('notSet') }]}
          chosen={filter.waves.map(value => (value === null ? none : `=${value}`))}
          onChange={chosen => change({ waves: chosen.map(id => (id === none ? null : id.slice(1))) })}
        />
      ) : null}
      <div>
        <Choices<CountFilter['valences'][number]>
          title={c('valence')}
          items={[...valences.map(id => ({ id, label: c(`valence.${id}`) })), unset]}
          chosen={filter.valences}
          onChange={chosen => change({ valences: chosen })}
        />
        <Choices<CountFilter['stances'][number]>
          title={c('stance')}
          items={[...stances.map(id => ({ id, label: c(`stance.${id}`) })), unset]}
          chosen={filter.stances}
          onChange={chosen => change({ stances: chosen })}
        />
      </div>
      <div>
        <Choices<CountFilter['confidences'][number]>
          title={c('confidence')}
          items={[...confidences.map(id => ({ id, label: c(`confidence.${id}`) })), unset]}
          chosen={filter.confidences}
          onChange={chosen => change({ confidences: chosen })}
        />
        <Choices<CountFilter['statuses'][number]>
          title={t('statuses')}
          items={flowStatuses.map(id => ({ id, label: t(`status.${id}`) }))}
          chosen={filter.statuses}
          onChange={chosen => change({ statuses: chosen })}
        />
        {queries.length > 0 ? (
          <Select
            label={t('query')}
            value={filter.query ?? anyone}
            options={[
              { value: anyone, label: t('query.none') },
              ...queries.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={id => {
              const { query: _query, ...rest } = filter
              onChange(id === anyone ? rest : { ...rest, query: id })
            }}
          />
        ) : null}
        {coders.length > 1 ? (
          <Select
            label={t('coder')}
            value={filter.coder ?? anyone}
            options={[
              { value: anyone, label: t('coder.usual') },
              ...coders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={id => {
              const { coder: _coder, ...rest } = filter
              onChange(id === anyone ? rest : { ...rest, coder: id })
            }}
          />
        ) : null}
      </div>
    </div>
  )
}
