import { showView, ui } from '../app/store'
import { addFiles, startImport } from './import-state'

/** Shows the import with these files, beside those it shows already. */
export function bringIn(files: readonly File[]): void {
  if (ui().view.name === 'import') {
    addFiles(files)
    return
  }
  startImport(files)
  showView({ name: 'import' })
}
