/** Kinds of file the readers understand, for the file dialog. */
const fileKinds = [
  '.txt',
  '.md',
  '.docx',
  '.odt',
  '.rtf',
  '.pdf',
  '.srt',
  '.vtt',
  '.html',
  '.htm',
  '.csv',
  '.tsv',
  '.xlsx',
]

/** Asks for files. Resolves with null when the dialog was dismissed. */
export function chooseFiles({ several = true } = {}): Promise<readonly File[] | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = several
    input.accept = fileKinds.join(',')
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}
