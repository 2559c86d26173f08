import { useTranslation } from 'react-i18next'
import { useParticipants } from '../app/queries'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { SearchField } from '../ui/SearchField'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { focusHits } from './chosen-hits'
import { type SearchOrder, type SearchState, setSearch, useSearch } from './search-state'

/** What to look for, how, and where. */
export function SearchFields() {
  const { t } = useTranslation('search')
  const state = useSearch()
  const participants = useParticipants().data ?? []
  const { codes } = useCodeIndex()
  return (
    <search className="search-fields">
      <div className="search-row">
        <SearchField
          label={t('field')}
          className="search-field"
          value={state.text}
          onChange={text => setSearch({ text })}
          onKeyDown={event => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') focusHits()
            else event.continuePropagation()
          }}
        />
        <Segments
          label={t('mode.label')}
          value={state.mode}
          options={(['words', 'characters', 'pattern'] as const).map(value => ({ value, label: t(`mode.${value}`) }))}
          onChange={mode => (mode === null ? undefined : setSearch({ mode }))}
        />
        {state.mode === 'words' ? (
          <span title={t('forms.tip')}>
            <Checkbox isSelected={state.forms} onChange={forms => setSearch({ forms })}>
              {t('forms')}
            </Checkbox>
          </span>
        ) : (
          <Checkbox isSelected={state.caseSensitive} onChange={caseSensitive => setSearch({ caseSensitive })}>
            {t('case')}
          </Checkbox>
        )}
        {state.mode === 'characters' ? (
          <Checkbox isSelected={state.wholeWord} onChange={wholeWord => setSearch({ wholeWord })}>
            {t('whole')}
          </Checkbox>
        ) : null}
      </div>
      <div className="search-row">
        <Select
          hideLabel
          label={t('where.label')}
          value={state.where}
          options={(['all', 'open', 'transcript', 'story'] as const).map(value => ({
            value,
            label: t(`where.${value}`),
          }))}
          onChange={where => setSearch({ where })}
        />
        <Select<string>
          hideLabel
          label={t('who.label')}
          value={state.who}
          options={[
            ...(['all', 'out', 'only'] as const).map(value => ({ value: value as string, label: t(`who.${value}`) })),
            ...participants.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={who => setSearch({ who })}
        />
        <Select<string>
          hideLabel
          label={t('coded.label')}
          value={state.coded}
          options={[
            ...(['any', 'uncoded', 'coded'] as const).map(value => ({
              value: value as string,
              label: t(`coded.${value}`),
            })),
            ...codes.map(code => ({
              value: code.id,
              label: code.name,
              mark: <CycleMark cycle={markOf(code)} colour={code.colour} decorative />,
            })),
          ]}
          onChange={coded => setSearch({ coded })}
        />
        <Select<SearchOrder>
          hideLabel
          label={t('sort.label')}
          value={state.order}
          options={(['text', 'words', 'before', 'after'] as const).map(value => ({ value, label: t(`sort.${value}`) }))}
          onChange={order => setSearch({ order } satisfies Partial<SearchState>)}
        />
      </div>
    </search>
  )
}
