import { focusManager } from '@tanstack/react-query'
import { queryClient } from './query-client'

/** Milliseconds without a change after which what was put off is asked for. */
const quiet = 1000

let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Marks as old what takes long to count. What of it is shown stays so until nothing was changed for a moment and somebody can see the window; only then
 * it is counted anew, once for all the changes.
 */
export function putOff(queryKey: readonly unknown[]): void {
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
  clearTimeout(timer)
  timer = setTimeout(() => whenSeen(() => queryClient.refetchQueries({ queryKey, type: 'active', stale: true })), quiet)
}

function whenSeen(work: () => unknown): void {
  if (focusManager.isFocused()) {
    work()
    return
  }
  const stop = focusManager.subscribe(isSeen => {
    if (!isSeen) return
    stop()
    work()
  })
}
