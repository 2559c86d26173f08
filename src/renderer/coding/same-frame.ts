import { notifyManager } from '@tanstack/react-query'

/**
 * Lets a change of the cache be drawn together with what changes beside it (the coding and the focus on it) in one pass. By default
 * the cache tells its readers a timer later: the window would be drawn twice, the first time with a focus on nothing.
 */
export function drawTogether(): void {
  notifyManager.setScheduler(queueMicrotask)
}
