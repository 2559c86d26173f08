import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemoLine } from '../../shared/model/memo'
import { formatMoment } from '../i18n/format'
import { useRowsInSight } from '../ui/use-rows-in-sight'
import { MemoSubjectWords } from './MemoSubjectWords'
import { openMemo, useMemos } from './memo-state'

const rowHeight = 28

/** The memos in one line each; the arrows open one after the other beside the list, Enter goes into its text. */
export function MemoList({ list }: { list: readonly MemoLine[] }) {
  const { t } = useTranslation('memos')
  const open = useMemos(state => state.open)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const { first, last } = useRowsInSight(box, list.length, rowHeight)
  const at = list.findIndex(memo => memo.id === open)
  useEffect(() => {
    if (at < 0 || box.current === null) return
    const { scrollTop, clientHeight } = box.current
    const top = at * rowHeight
    if (top < scrollTop) box.current.scrollTop = top
    else if (top + rowHeight > scrollTop + clientHeight) box.current.scrollTop = top + rowHeight - clientHeight
  }, [at])
  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ...{ ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page },
      ...{ Home: 0, End: list.length - 1 },
    }
    const to = steps[event.key]
    if (event.key === 'Enter' && at >= 0) document.querySelector<HTMLElement>('.memos-open .memo-text')?.focus()
    else if (event.key === 'Escape' && at >= 0) openMemo(null)
    else if (to === undefined || event.altKey) return
    else openMemo(list[Math.max(0, Math.min(list.length - 1, to))]?.id ?? null)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={box}
      role="listbox"
      aria-label={t('list')}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className="memos-list"
      data-scope="memos"
      data-pane-start
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: list.length * rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {list.slice(first, last).map((memo, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the list's
            <div
              key={memo.id}
              id={`${id}-${first + index}`}
              role="option"
              aria-selected={memo.id === open}
              aria-posinset={first + index + 1}
              aria-setsize={list.length}
              className="memos-row"
              onClick={() => openMemo(memo.id)}
            >
              <span className="ui-secondary">{t(`kind.${memo.kind}`)}</span>
              <span className="ui-ellipsis">
                {memo.title === '' ? null : <span className="ui-strong">{memo.title} </span>}
                {memo.plain.replaceAll('\n', ' ')}
              </span>
              <MemoSubjectWords memo={memo} />
              <span className="ui-ellipsis ui-secondary memos-coder">{memo.coderName}</span>
              <time className="ui-number ui-secondary memos-when" dateTime={memo.changedAt}>
                {formatMoment(memo.changedAt)}
              </time>
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
