import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { ViewTabs } from '../figures-view/ViewTabs'
import { text } from '../i18n/text'
import { IconButton } from '../ui/IconButton'
import { showToast } from '../ui/Toast'
import { newQuery, openQuery, useQueries } from './queries-state'

/** Kept queries, and the way to a new one. */
export function QueryList() {
  const { t } = useTranslation('queries')
  const saved = useSaved('query').data ?? []
  const shown = useQueries(state => state.saved)
  return (
    <aside className="ui-pane" data-pane aria-label={t('list')}>
      <ViewTabs />
      <div className="ui-scroll tables-list">
        <div className="queries-list-head">
          <h2>{t('list.saved')}</h2>
          <span className="ui-grow" />
          <IconButton small icon={Plus} label={t('new')} onPress={newQuery} />
        </div>
        {saved.length === 0 ? <p className="figures-gallery-none">{t('list.none')}</p> : null}
        <ul>
          {saved.map(query => (
            <li key={query.id}>
              <button
                type="button"
                className="tables-entry"
                aria-current={query.id === shown}
                title={query.note || query.name}
                onClick={() => showQuery(query)}
              >
                {query.name}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}

export function showQuery(saved: Saved): void {
  if (!openQuery(saved)) showToast({ words: text('queries:unreadable'), tone: 'warn' })
}
