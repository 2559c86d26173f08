import type { HistoryEntry } from '../model/history'
import { actions } from './en/actions'

/**
 * The name of the sentence that says most of an action: the one for the value that was set, or for what was changed of several; else the
 * action's own.
 */
export function actionKey({ action, details }: Pick<HistoryEntry, 'action' | 'details'>): string {
  const own = action === 'coding.many' ? `${details.what}.many` : `${action}_${details.value}`
  return Object.hasOwn(actions, own) ? own : action
}
