import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { refreshAll } from '../app/changes'
import { makeFile } from '../app/make-file'
import { sayInStatus, useUi } from '../app/store'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { useHistoryView } from './history-state'

/** Shows the project as it was after an entry or at the end of a day, for reading only. */
export async function showPast(at: { id: Id } | { day: string }): Promise<void> {
  await makeFile(options => api.history.showPast(at, options))
  forgetPlace()
  await refreshAll()
}

/** Back to the project as it is. */
export async function leavePast(): Promise<void> {
  await api.history.leavePast()
  forgetPlace()
  await refreshAll()
}

/** Takes back an older action of one's own. */
export async function undoOlder(id: Id): Promise<void> {
  await api.history.undoEntry({ id })
  sayInStatus(text('history:undone.done'), true)
}

export async function saveAudit(): Promise<void> {
  const { name, file } = await api.history.audit({ filter: useHistoryView.getState().filter })
  saveFile(file, name)
}

export async function saveCopyOfPast(): Promise<void> {
  const { name, file } = await api.history.copyOfPast()
  saveFile(file, name)
}

/** What has the focus may not be there at the other time. */
function forgetPlace(): void {
  useUi.setState({ focusedCoding: null, flowFrom: null, target: null })
  useHistoryView.setState({ chosen: null })
}
