import type { ReportFormat } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { makeFile } from '../app/make-file'
import { fileSafe } from '../figures/export-name'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { addSaved, updateSaved } from '../saved/keep-saved'
import { showToast } from '../ui/Toast'
import { reportWork } from './report-work'
import { useReports } from './reports-state'

/** Saves the report under its title: in the place of the one that is shown, else as a new one. */
export async function saveReport(title: string, saved: Saved | null, hash: string | undefined): Promise<void> {
  try {
    if (saved) await updateSaved(reportWork, saved, hash, { name: title })
    else await addSaved(reportWork, title, '', hash)
  } catch (error) {
    showError(error)
  }
}

/** Has the file written, hands it over and says so. */
export async function exportReport(format: ReportFormat, title: string): Promise<void> {
  try {
    const { spec } = useReports.getState()
    const { name, file } = await makeFile(options =>
      api.reports.export({ spec, format, name: fileSafe(title).slice(0, 180) }, options),
    )
    saveFile(file, name)
    showToast({ words: text('reports:exported', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
