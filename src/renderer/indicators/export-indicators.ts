import { api } from '../app/api'
import { showError } from '../app/errors'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** Hands the indicators with their values to the person as a file. */
export async function exportIndicators(format: 'csv' | 'xlsx'): Promise<void> {
  try {
    const { name, file } = await api.indicators.export({ format })
    saveFile(file, name)
    showToast({ words: text('people:saved', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
