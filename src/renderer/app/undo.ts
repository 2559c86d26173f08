import { api } from './api'
import { finishWork } from './before-history'
import { refreshAll } from './changes'

/** Takes the last action back. Anything may have changed by it, so all that is shown is read again. */
export async function undo(): Promise<void> {
  await finishWork()
  await api.history.undo()
  await refreshAll()
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  await finishWork()
  await api.history.redo()
  await refreshAll()
}
