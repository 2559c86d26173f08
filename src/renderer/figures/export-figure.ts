import type { FigureExport } from '../../shared/model/figure-export'
import { api } from '../app/api'
import { makeFile } from '../app/make-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { exportName } from './export-name'
import { saveFile } from './save-file'

/** Has the file made, hands it over and says so. */
export async function exportFigure(project: string, request: FigureExport): Promise<void> {
  const { by, filter, format, widthMm, dpi, theme, title, show } = request
  const { file } = await makeFile(options =>
    api.flows.export({ by, filter, format, widthMm, dpi, theme, title, show }, options),
  )
  const name = exportName(project, request)
  saveFile(file, name)
  showToast({ words: text(format === 'csv' ? 'flows:export.savedData' : 'flows:export.saved', { name }), tone: 'ok' })
}
