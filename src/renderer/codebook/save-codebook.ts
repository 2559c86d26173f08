import { api } from '../app/api'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

export const codebookFormats = ['json', 'xlsx', 'csv'] as const

/** Hands the codebook to the person as a file. */
export async function saveCodebook(format: (typeof codebookFormats)[number]): Promise<void> {
  const { name, file } = await api.codebookFiles.export({ format })
  saveFile(file, name)
  showToast({ words: text('codebook:saved', { name }), tone: 'ok' })
}
