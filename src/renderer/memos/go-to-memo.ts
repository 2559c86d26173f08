import type { MemoLine } from '../../shared/model/memo'
import { openDocument, sayInStatus, showPassagesOf, showView } from '../app/store'
import { jumpTo } from '../coding/jump'
import { text } from '../i18n/text'
import { goToAdded, showTab } from '../people/people-state'
import { openStory } from '../stories/stories-state'

/** Shows what a memo is about: its words in the text, its document, the passages of its code, its story or its participant. */
export function goToSubject(memo: MemoLine): void {
  const { about, document, coding } = memo
  if (about.on === 'story') {
    openStory(about.id)
    showView({ name: 'stories' })
  } else if (about.on === 'participant') {
    showTab('people')
    goToAdded(about.id)
    showView({ name: 'participants' })
  } else if (about.on === 'passage') {
    const { startTurn, startOffset, endTurn, endOffset } = about.anchor
    openDocument({
      document: about.id,
      turn: startTurn,
      ...(startTurn === endTurn ? { words: { start: startOffset, end: endOffset } } : {}),
    })
  } else if (document !== null && coding !== null) jumpTo(document, coding)
  else if (document !== null) openDocument({ document })
  else if (about.on === 'code') showPassagesOf(about.id)
  else sayInStatus(text('memos:nowhere'))
}
