import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Id } from '../../shared/model/id'
import type { MemoLine } from '../../shared/model/memo'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { showDock } from '../app/store'
import type { ReadTurn } from '../editor/turn-heads'
import { text } from '../i18n/text'
import { filterMemos, openMemo } from './memo-state'
import './memos.css'

/**
 * Draws nothing itself: puts a pencil beside each turn in which a memo on a passage begins, and opens that memo in the list when it is
 * pressed. By keyboard the list is the way to them, so that Tab still leaves the text at once.
 */
export function PassageMarks({ document: id, turns }: { document: Id; turns: readonly ReadTurn[] }) {
  const { data: memos } = useQuery({
    queryKey: queryKeys.memosOnPassages(id),
    queryFn: () => api.memos.onPassages({ id }),
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other turns have heads that were written anew
  useEffect(() => {
    const byTurn = Map.groupBy(memos ?? [], turnOf)
    const marks = [...byTurn].flatMap(([turn, those]) => {
      const head = turn === null ? null : document.querySelector(`.turn[data-turn="${turn}"] .turn-who`)
      if (head === null) return []
      const mark = markFor(those)
      head.append(mark)
      return [mark]
    })
    return () => {
      for (const mark of marks) mark.remove()
    }
  }, [memos, turns])
  return null
}

function turnOf(memo: MemoLine): Id | null {
  return memo.about.on === 'passage' ? memo.about.anchor.startTurn : null
}

function markFor(memos: readonly MemoLine[]): HTMLElement {
  const mark = document.createElement('button')
  mark.type = 'button'
  mark.className = 'memo-mark'
  mark.tabIndex = -1
  mark.textContent = memos.length > 1 ? `✎ ${memos.length}` : '✎'
  mark.ariaLabel = text('memos:onTurn', { count: memos.length })
  mark.title = memos.map(memo => memo.title || memo.plain).join('\n\n')
  mark.addEventListener('click', () => {
    filterMemos({ text: '', kinds: [], subjects: [], coders: [] })
    openMemo(memos[0]?.id ?? null)
    showDock('memos')
  })
  return mark
}
