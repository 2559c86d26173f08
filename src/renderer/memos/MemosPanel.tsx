import { MapPin, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { isReadOnly } from '../coding/cached'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { goToSubject } from './go-to-memo'
import { MemoEditor } from './MemoEditor'
import { MemoList } from './MemoList'
import './memos.css'
import { MemoSubjectWords } from './MemoSubjectWords'
import { removeMemo } from './memo-actions'
import { filterMemos, openMemo, useMemos } from './memo-state'
import { useMemoList, useWholeMemo } from './use-memos'

/** All memos in one place: the list, and the one that is open beside it. */
export function MemosPanel() {
  const { t } = useTranslation('memos')
  const { data: list } = useMemoList()
  const open = useMemos(state => state.open)
  const filter = useMemos(state => state.filter)
  if (list === undefined) return null
  const narrowed = filter.text !== '' || filter.kinds.length + filter.subjects.length + filter.coders.length > 0
  if (list.length === 0)
    return narrowed ? (
      <EmptyState
        title={t('none.pass')}
        action={
          <Button onPress={() => filterMemos({ text: '', kinds: [], subjects: [], coders: [] })}>
            {t('filter.clear')}
          </Button>
        }
      />
    ) : (
      <EmptyState title={t('none')} hint={t('none.hint')} />
    )
  return (
    <div className="memos-panel">
      <MemoList list={list} />
      {open === null ? null : <OpenMemo key={open} id={open} />}
    </div>
  )
}

function OpenMemo({ id }: { id: string }) {
  const { t } = useTranslation('memos')
  const { data: memo } = useWholeMemo(id)
  const focusList = () => document.querySelector<HTMLElement>('.memos-list')?.focus()
  if (memo === undefined) return <div className="memos-open" />
  return (
    <section className="memos-open" aria-label={t('open')}>
      <div className="memos-open-head">
        <MemoSubjectWords memo={memo} />
        <span className="ui-grow" />
        <IconButton small icon={MapPin} label={t('go')} keys="g" onPress={() => goToSubject(memo)} />
        <IconButton
          small
          icon={Trash2}
          label={t('remove')}
          isDisabled={isReadOnly()}
          onPress={() => void removeMemo(memo).catch(showError)}
        />
        <IconButton small icon={X} label={t('close')} onPress={() => openMemo(null)} />
      </div>
      <MemoEditor
        about={memo.about}
        memo={memo}
        label={t('text.of', { words: memo.title || memo.words || t(`on.${memo.about.on}`) })}
        onLeave={focusList}
      />
    </section>
  )
}
