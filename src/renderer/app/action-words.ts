import { isCycleKey } from '../../shared/framework/cycles'
import type { Code } from '../../shared/model/code'
import type { HistoryEntry } from '../../shared/model/history'
import { actionSentence, text } from '../i18n/text'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'

/** The sentence of an action with codes by their names: the log keeps `APP.adapt`, one reads "APP Adapted". */
export function actionWords(entry: HistoryEntry): string {
  const { code, ...details } = entry.details
  if (code === undefined) return actionSentence(entry)
  return actionSentence({ action: entry.action, details: { ...details, code: codeWords(String(code)) } })
}

/** The same with what was done to the action: "Undone: Coded …". */
export function entryWords(entry: HistoryEntry): string {
  const action = actionWords(entry)
  if (entry.kind === 'undo') return text('app:undone', { action })
  return entry.kind === 'redo' ? text('app:redone', { action }) : action
}

function codeWords(key: string): string {
  const code = queryClient.getQueryData<Code[]>(queryKeys.codebook)?.find(one => one.key === key)
  if (code === undefined) return key
  return code.cycle === null || isCycleKey(code.key) ? code.name : `${code.cycle} ${code.name}`
}
