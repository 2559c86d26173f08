import type { ReportFormat } from '../../shared/model/report-spec'
import type { Saved, SavedSettings } from '../../shared/model/saved'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { fileSafe } from '../figures/export-name'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { useReports } from './reports-state'

/** Keeps the report under its title: in the place of the one that is shown, else as a new one. */
export async function keepReport(title: string, saved: Saved | null, dataHash: string): Promise<void> {
  try {
    const settings = JSON.parse(JSON.stringify(useReports.getState().spec)) as SavedSettings
    const fields = { name: title, settings, dataHash }
    const kept = saved
      ? await api.saved.update({ id: saved.id, ...fields })
      : await api.saved.add({ kind: 'report', note: '', ...fields })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
    useReports.setState({ saved: kept.id, isChanged: false })
    await showUndoToast({ words: text('reports:kept', { name: title }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

/** Says that a report whose numbers changed was looked at as it is now. */
export async function acceptReport(saved: Saved, dataHash: string): Promise<void> {
  try {
    await api.saved.update({ id: saved.id, dataHash })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  } catch (error) {
    showError(error)
  }
}

export async function removeReport(saved: Saved): Promise<void> {
  try {
    await api.saved.remove({ id: saved.id })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
    useReports.setState({ saved: null, isChanged: true })
    await showUndoToast({ words: text('reports:removed', { name: saved.name }) })
  } catch (error) {
    showError(error)
  }
}

/** Has the file written, hands it over and says so. */
export async function exportReport(format: ReportFormat, title: string): Promise<void> {
  try {
    const { spec } = useReports.getState()
    const { name, file } = await api.reports.export({ spec, format, name: fileSafe(title).slice(0, 180) })
    saveFile(file, name)
    showToast({ words: text('reports:exported', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
