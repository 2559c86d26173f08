import type { HistoryEntry } from '../../shared/model/history'
import { whileStoring } from '../coding/storing'
import { workOn } from '../coding/work-on'
import { api } from './api'
import { finishWork } from './before-history'
import { untilShown } from './next-change'

/** Takes the last action back. What it changes is announced, and read again as if somebody else had changed it. */
export function undo(): Promise<void> {
  return whileStoring(step(() => api.history.undo()))
}

/** Does again what was undone last. */
export function redo(): Promise<void> {
  return whileStoring(step(() => api.history.redo()))
}

async function step(call: () => Promise<HistoryEntry>): Promise<void> {
  await finishWork()
  await workOn(() => untilShown(call))
}
