import type { HistoryEntry } from '../model/history'
import { actionKey } from './action-key'
import { actions } from './en/actions'

const sentences: Readonly<Record<string, string>> = actions

/** What an entry of the history did, as a sentence in English with its details in full: of the audit trail, where no window is. */
export function auditSentence(entry: Pick<HistoryEntry, 'action' | 'details' | 'kind'>): string {
  const { details, kind } = entry
  const action = actionKey(entry)
  const form = details.count === undefined || details.count === 1 ? 'one' : 'other'
  const sentence = sentences[`${action}_${form}`] ?? sentences[action] ?? sentences[`${action}_other`] ?? action
  const words = sentence.replace(/\{\{(\w+)(?:, number)?\}\}/g, (whole, name: string) => String(details[name] ?? whole))
  return kind === 'undo' ? `Undone: ${words}` : kind === 'redo' ? `Done again: ${words}` : words
}
