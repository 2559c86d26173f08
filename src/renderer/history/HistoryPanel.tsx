import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState'
import { EntryDetail } from './EntryDetail'
import { EntryList } from './EntryList'
import { HistoryFilters } from './HistoryFilters'
import './history.css'
import { useHistoryView } from './history-state'
import { useHistoryEntries } from './use-history'

/** What was done in this project, the last first, with who and when; beside it what one entry changed. */
export function HistoryPanel() {
  const { t } = useTranslation('history')
  const { data } = useHistoryEntries()
  const chosen = useHistoryView(state => state.chosen)
  const isNarrowed = useHistoryView(state => Object.keys(state.filter).length > 0)
  if (data === undefined) return null
  const entry = data.entries.find(({ id }) => id === chosen)
  return (
    <div className="history">
      <HistoryFilters coders={data.coders} />
      {data.entries.length === 0 ? (
        <EmptyState title={t(isNarrowed ? 'none' : 'empty')} hint={t(isNarrowed ? 'none.hint' : 'empty.hint')} />
      ) : (
        <EntryList entries={data.entries} />
      )}
      {entry ? <EntryDetail entry={entry} /> : null}
    </div>
  )
}
