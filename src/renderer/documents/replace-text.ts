import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { refreshAll } from '../app/changes'
import { openDocument } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { chooseFiles } from './choose-files'

/**
 * Asks for a corrected version of a document and puts its text in the place of the old one. Codings follow by their words; what became of
 * them is said, with the way back.
 */
export async function replaceText(document: { id: Id; title: string; kind: 'transcript' | 'story' }): Promise<void> {
  const [file] = (await chooseFiles({ several: false })) ?? []
  if (!file) return
  const { draft } = await api.imports.read({ name: file.name, bytes: file, options: { kind: document.kind } })
  const { kept, changed, unanchored } = await api.imports.replace({ document: document.id, draft })
  await refreshAll()
  openDocument({ document: document.id })
  const parts = [
    text('documents:replaced', { title: document.title }),
    text('documents:replaced.kept', { count: kept }),
    changed > 0 ? text('documents:replaced.changed', { count: changed }) : '',
    unanchored > 0 ? text('documents:replaced.unanchored', { count: unanchored }) : '',
  ]
  await showUndoToast({ words: parts.filter(Boolean).join(' '), tone: unanchored > 0 ? 'warn' : 'ok' })
}
