import type { HistoryState } from '../../shared/model/history'
import { text } from '../i18n/text'
import { showToast, type ToastWords } from '../ui/Toast'
import { api } from './api'
import { showError } from './errors'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'
import { undo } from './undo'

/**
 * Says what was just done, with the way back. The way back belongs to this one action: as soon as another one is the next to be undone
 * the toast goes, or, where its words must be read, stays without it.
 * @param undone runs after the action was taken back by the toast
 */
export async function showUndoToast(toast: Omit<ToastWords, 'action'>, undone?: () => void): Promise<void> {
  // What was done is done, whether or not the way back can be asked for.
  const history = await api.history.state().catch(() => null)
  const entry = history?.undo?.id
  if (history === null || entry === undefined) {
    showToast(toast)
    return
  }
  queryClient.setQueryData<HistoryState>(queryKeys.historyState, history)
  const close = showToast({
    ...toast,
    action: { label: text('ui:undo'), keys: '$mod+z', run: () => void undoOnly(entry, undone).catch(showError) },
  })
  const stop = queryClient.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== queryKeys.history[0] || nextToUndo() === entry) return
    stop()
    if (close() && toast.tone === 'warn') showToast(toast)
  })
}

function nextToUndo(): string | undefined {
  return queryClient.getQueryData<HistoryState>(queryKeys.historyState)?.undo?.id
}

/** Takes this action back, unless another one came after it that the window has not heard of yet. */
async function undoOnly(entry: string, undone?: () => void): Promise<void> {
  const history = await api.history.state()
  if (history.undo?.id !== entry) return
  await undo()
  undone?.()
}
