import type { Saved, SavedSettings } from '../../shared/model/saved'
import type { AnalysisFormat, TableSpec } from '../../shared/model/table-spec'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { useTables } from './tables-state'

/** Keeps the table under a name of its own. Throws what the person must be told where they typed the name. */
export async function addTable(name: string, note: string, dataHash: string): Promise<void> {
  const settings = asSettings(useTables.getState().spec)
  const added = await api.saved.add({ kind: 'table', name, note, settings, dataHash })
  await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  useTables.setState({ saved: added.id, isChanged: false })
  await showUndoToast({ words: text('tables:saved', { name }), tone: 'ok' })
}

/** Keeps the table as it is now under the name it has, or under another; the version before stays in the history. */
export async function updateTable(
  saved: Saved,
  dataHash: string,
  words?: { name: string; note: string },
): Promise<void> {
  const settings = asSettings(useTables.getState().spec)
  await api.saved.update({ id: saved.id, settings, dataHash, ...words })
  await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  useTables.setState({ isChanged: false })
  await showUndoToast({ words: text('tables:saved', { name: words?.name ?? saved.name }), tone: 'ok' })
}

export async function removeTable(saved: Saved): Promise<void> {
  try {
    await api.saved.remove({ id: saved.id })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
    useTables.setState({ saved: null, isChanged: true })
    await showUndoToast({ words: text('tables:removed', { name: saved.name }) })
  } catch (error) {
    showError(error)
  }
}

/** Has the file made, hands it over and says so. */
export async function exportTable(format: AnalysisFormat, name: string): Promise<void> {
  try {
    const { spec } = useTables.getState()
    const made = await api.tables.export({ spec, format, name })
    saveFile(made.file, made.name)
    showToast({ words: text('tables:exported', { name: made.name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

/** Puts the table on the clipboard, for word processors as a table and for spreadsheets as cells. */
export async function copyTable(): Promise<void> {
  try {
    const { html, text: plain } = await api.tables.copy({ spec: useTables.getState().spec })
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ])
    showToast({ words: text('tables:copied'), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

function asSettings(spec: TableSpec): SavedSettings {
  return JSON.parse(JSON.stringify(spec)) as SavedSettings
}
