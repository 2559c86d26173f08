/** Asks for a file with a codebook. Resolves with null when the dialog was dismissed. */
export function chooseCodebook(): Promise<File | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.json,.csv,.tsv,.txt,.xlsx'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}
