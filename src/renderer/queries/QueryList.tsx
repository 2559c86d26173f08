import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { TabEntry, TabList, TabSection } from '../figures-view/TabList'
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
    <TabList label={t('list')}>
      <TabSection
        title={t('list.saved')}
        action={<IconButton small icon={Plus} label={t('new')} onPress={newQuery} />}
        none={saved.length === 0 && t('list.none')}
      >
        {saved.map(query => (
          <li key={query.id}>
            <TabEntry
              name={query.name}
              title={query.note || query.name}
              isShown={query.id === shown}
              onPress={() => showQuery(query)}
            />
          </li>
        ))}
      </TabSection>
    </TabList>
  )
}

export function showQuery(saved: Saved): void {
  if (!openQuery(saved)) showToast({ words: text('queries:unreadable'), tone: 'warn' })
}
