import { useQuery } from '@tanstack/react-query'
import { BookOpen, FileText, StickyNote, Tag, User } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SearchThing } from '../../shared/model/search'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { openDocument, showDock, showPassagesOf } from '../app/store'
import { openMemo } from '../memos/memo-state'
import { Icon } from '../ui/Icon'
import { setSearch, useSearch } from './search-state'
import { useSettled } from './use-settled'

const icons = { document: FileText, code: Tag, participant: User, story: BookOpen, memo: StickyNote }
const shown = 12

/** Codes, participants, documents, stories and memos that bear the words, one press from each. */
export function FoundThings() {
  const { t } = useTranslation('search')
  const text = useSettled(
    useSearch(state => state.text.trim()),
    160,
  )
  const { data } = useQuery({
    queryKey: queryKeys.searchThings(text),
    queryFn: () => api.search.things({ text }),
    placeholderData: previous => previous,
  })
  const things = (data ?? []).filter(canOpen).slice(0, shown)
  if (things.length === 0) return null
  return (
    <ul className="search-things" aria-label={t('things.label')}>
      {things.map(thing => (
        <li key={thing.id}>
          <button type="button" className="ui-token search-thing" title={thing.note} onClick={() => open(thing)}>
            <Icon icon={icons[thing.kind]} small />
            <span className="ui-hidden">{t(`thing.${thing.kind}`)}</span>
            <span className="ui-ellipsis">{thing.name || thing.note}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function canOpen({ kind, document }: SearchThing): boolean {
  return document !== null || kind === 'code' || kind === 'participant' || kind === 'memo'
}

function open({ kind, id, document }: SearchThing): void {
  if (kind === 'code') showPassagesOf(id)
  else if (kind === 'participant') setSearch({ who: id })
  else if (kind === 'memo') {
    openMemo(id)
    showDock('memos')
  } else if (document !== null) openDocument({ document })
}
