import type { MemoFormat, MemoLine } from '../../shared/model/memo'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showDock, ui } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { selectedSpan } from '../coding/apply-code'
import { cachedCodes, cachedDocument } from '../coding/cached'
import { seenAnchor } from '../coding/seen-anchor'
import { currentStage } from '../coding/session'
import { holdKeysUntil } from '../commands/typed-ahead'
import { saveFile } from '../figures/save-file'
import { sayWithConsent } from '../figures/say-with-consent'
import { text } from '../i18n/text'
import { usePeople } from '../people/people-state'
import { presentStory } from '../stories/change-story'
import { memos, openMemo, writeMemoOn } from './memo-state'
import { showMemoText } from './stored-memo'

export async function removeMemo(memo: Pick<MemoLine, 'id' | 'about' | 'document'>): Promise<void> {
  if (memos().open === memo.id) openMemo(null)
  await api.memos.remove({ ids: [memo.id] })
  showMemoText(memo, '')
  await showUndoToast({ words: text('memos:removed') })
}

/** The memo that is open in the list, for commands. */
export function openLine(): MemoLine | undefined {
  const { open, filter } = memos()
  return queryClient.getQueryData<MemoLine[]>(queryKeys.memoList(filter))?.find(memo => memo.id === open)
}

export async function exportMemos(format: MemoFormat): Promise<void> {
  const { name, file, leftOut } = await api.memos.export({ format, filter: memos().filter })
  saveFile(file, name)
  sayWithConsent(text('memos:exported', { name }), leftOut)
}

export function writeOnProject(): void {
  writeMemoOn({ about: { on: 'project' }, words: '' })
}

/** On the selected words, or where none are selected on the whole document. */
export function writeOnPassage(): void {
  const stage = currentStage()
  const span = stage && selectedSpan(stage)
  if (!stage || !span) {
    writeOnDocument()
    return
  }
  const words = document.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? ''
  writeMemoOn({
    about: {
      on: 'passage',
      id: stage.document,
      anchor: seenAnchor(stage, span),
    },
    words,
  })
}

export function writeOnDocument(): void {
  const { document } = ui()
  if (document === null) return
  writeMemoOn({ about: { on: 'document', id: document }, words: cachedDocument()?.document.title ?? '' })
}

export function writeOnCode(): void {
  const { passagesOf } = ui()
  const code = passagesOf === null ? undefined : cachedCodes().byId.get(passagesOf)
  if (code !== undefined) writeMemoOn({ about: { on: 'code', id: code.id }, words: code.name })
}

/** The letters that follow are for the memo, which has to wait for the name of what it is about. */
export function writeOnStory(): Promise<void> {
  return holdKeysUntil(
    presentStory().then(story => {
      if (story) writeMemoOn({ about: { on: 'story', id: story.id }, words: story.title })
    }),
  )
}

export async function writeOnParticipant(): Promise<void> {
  const id = usePeople.getState().at.people
  if (id === null) return
  await holdKeysUntil(
    api.participants.detail({ id }).then(({ participant }) => {
      writeMemoOn({ about: { on: 'participant', id }, words: participant.name })
    }),
  )
}

export function showMemos(): void {
  showDock('memos')
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.memos-list')?.focus())
}
