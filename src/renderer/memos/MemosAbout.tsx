import { useQuery } from '@tanstack/react-query'
import { NotebookPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MemoFilter } from '../../shared/model/memo'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { showDock, showView } from '../app/store'
import { isReadOnly } from '../coding/cached'
import { Button } from '../ui/Button'
import { filterMemos, openMemo, writeMemoOn } from './memo-state'
import './memos.css'

/** The memos on a story or a participant, each leading to where it is read and written on, and a new one. */
export function MemosAbout({ on, id, words }: { on: 'story' | 'participant'; id: string; words: string }) {
  const { t } = useTranslation('memos')
  const filter = MemoFilter.parse({ subjects: [on] })
  const { data } = useQuery({ queryKey: queryKeys.memoList(filter), queryFn: () => api.memos.list(filter) })
  const memos = data?.filter(({ about }) => about.on === on && about.id === id) ?? []
  return (
    <section className="ui-section memos-about" aria-label={t('about.heading')}>
      <h3>{t('about.heading')}</h3>
      <ul>
        {memos.map(memo => (
          <li key={memo.id}>
            <button type="button" onClick={() => show(memo.id)}>
              <span className="ui-ellipsis">{memo.title || memo.plain || t(`kind.${memo.kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isReadOnly() ? null : (
        <Button small icon={NotebookPen} onPress={() => writeMemoOn({ about: { on, id }, words })}>
          {t('about.write')}
        </Button>
      )}
    </section>
  )
}

function show(memo: string): void {
  showView({ name: 'code' })
  filterMemos(MemoFilter.parse({}))
  openMemo(memo)
  showDock('memos')
}
