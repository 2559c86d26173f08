import type { TablePart } from '../../shared/model/table-part'
import type { AnalysisFormat } from '../../shared/model/table-spec'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { makeFile } from '../app/make-file'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { useTables } from './tables-state'

/** Has the file made, hands it over and says so. */
export async function exportTable(format: AnalysisFormat, name: string): Promise<void> {
  try {
    const { spec } = useTables.getState()
    const made = await makeFile(options => api.tables.export({ spec, format, name }, options))
    saveFile(made.file, made.name)
    showToast({ words: text('tables:exported', { name: made.name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

/** Puts the table on the clipboard, for word processors as a table and for spreadsheets as cells. */
export function copyTable(): Promise<void> {
  return toClipboard(null, text('tables:copied'))
}

/** The same with a part of it: as it may leave the project, with small counts hidden where the project hides them. */
export function copyPart(part: TablePart): Promise<void> {
  return toClipboard(part, text('tables:copied.part'))
}

async function toClipboard(part: TablePart | null, done: string): Promise<void> {
  try {
    const { html, text: plain } = await makeFile(options =>
      api.tables.copy({ spec: useTables.getState().spec, part }, options),
    )
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ])
    showToast({ words: done, tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
