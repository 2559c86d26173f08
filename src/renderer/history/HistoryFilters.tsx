import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryPage } from '../../shared/model/history-detail'
import { showError } from '../app/errors'
import { useDocuments } from '../app/queries'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { showPast } from './history-actions'
import { filterHistory, useHistoryView } from './history-state'
import { historySubjects } from './history-subjects'

/** Narrows the history by words, person, kind, document, code and day. */
export function HistoryFilters({ coders }: { coders: HistoryPage['coders'] }) {
  const { t } = useTranslation('history')
  const filter = useHistoryView(state => state.filter)
  const documents = useDocuments().data ?? []
  const { codes } = useCodeIndex()
  return (
    <search className="history-filters">
      <SearchField label={t('filter.text')} value={filter.text ?? ''} onChange={text => filterHistory({ text })} />
      <div className="history-selects">
        <Select
          hideLabel
          label={t('filter.coder')}
          value={filter.coder ?? ''}
          options={[
            { value: '', label: t('filter.everyone') },
            ...coders.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={coder => filterHistory({ coder })}
        />
        <Select<string>
          hideLabel
          label={t('filter.about')}
          value={filter.about ?? ''}
          options={[
            { value: '', label: t('filter.all') },
            ...historySubjects.map(value => ({ value: value as string, label: t(`about.${value}`) })),
          ]}
          onChange={about => filterHistory({ about })}
        />
        <Select
          hideLabel
          label={t('filter.document')}
          value={filter.document ?? ''}
          options={[
            { value: '', label: t('filter.documents') },
            ...documents.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={document => filterHistory({ document: document === '' ? undefined : document })}
        />
        <Select
          hideLabel
          label={t('filter.code')}
          value={filter.code ?? ''}
          options={[
            { value: '', label: t('filter.codes') },
            ...codes.map(code => ({
              value: code.id,
              label: code.name,
              mark: <CycleMark cycle={markOf(code)} colour={code.colour} decorative />,
            })),
          ]}
          onChange={code => filterHistory({ code: code === '' ? undefined : code })}
        />
        <label className="history-day">
          <span>{t('filter.from')}</span>
          <input
            type="date"
            value={filter.from ?? ''}
            onChange={event => filterHistory({ from: event.target.value })}
          />
        </label>
        <label className="history-day">
          <span>{t('filter.to')}</span>
          <input type="date" value={filter.to ?? ''} onChange={event => filterHistory({ to: event.target.value })} />
        </label>
      </div>
      {filter.to === undefined ? null : <PastOfDay day={filter.to} />}
    </search>
  )
}

/** The way to the project as the last day listed left it. */
function PastOfDay({ day }: { day: string }) {
  const { t } = useTranslation('history')
  return (
    <Button small icon={History} onPress={() => void showPast({ day }).catch(showError)}>
      {t('past.day')}
    </Button>
  )
}
