import type { VariableSubject } from '../../shared/model/variable'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** Hands the table of attributes to the person as a file. */
export async function exportAttributes(subject: VariableSubject, format: 'csv' | 'xlsx'): Promise<void> {
  try {
    const { name, file } = await api.variables.export({ subject, format })
    saveFile(file, name)
    showToast({ words: text('people:saved', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
