const endings = ['.qdpx', '.qdc', '.qda', '.sqlite3', '.sqlite', '.db']

/** Whether a file is by its name a project of another tool. */
export function isForeign({ name }: Pick<File, 'name'>): boolean {
  return endings.some(ending => name.toLowerCase().endsWith(ending))
}

/** Asks for a project of another tool. Resolves with null when the dialog was dismissed. */
export function chooseForeign(): Promise<File | null> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.join(',')
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null), { once: true })
    input.addEventListener('cancel', () => resolve(null), { once: true })
    input.click()
  })
}
