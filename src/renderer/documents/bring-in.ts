import { showView, ui } from '../app/store'
import { isForeign } from '../exchange/choose-foreign'
import { showForeign } from '../exchange/foreign-state'
import { addFiles, startImport } from './import-state'

/** Shows the import with these files, beside those it shows already; a project of another tool has a screen of its own. */
export function bringIn(files: readonly File[]): void {
  const foreign = files.find(isForeign)
  if (foreign !== undefined) {
    showForeign(foreign)
    return
  }
  if (ui().view.name === 'import') {
    addFiles(files)
    return
  }
  startImport(files)
  showView({ name: 'import' })
}
