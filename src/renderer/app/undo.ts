import { api } from './api'
import { finishWork } from './before-history'

/** Takes the last action back. What it changes is announced, and read again as if somebody else had changed it. */
export async function undo(): Promise<void> {
  await finishWork()
  await api.history.undo()
}

/** Does again what was undone last. */
export async function redo(): Promise<void> {
  await finishWork()
  await api.history.redo()
}
