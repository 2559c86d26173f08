import type { QuerySpec } from '../../shared/model/code-query'
import type { Saved, SavedSettings } from '../../shared/model/saved'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { useQueries } from './queries-state'

/** Keeps the query under a name of its own. Throws what the person must be told where they typed the name. */
export async function addQuery(name: string, note: string): Promise<void> {
  const added = await api.saved.add({ kind: 'query', name, note, settings: asSettings(useQueries.getState().spec) })
  await refresh()
  useQueries.setState({ saved: added.id, isChanged: false })
  await showUndoToast({ words: text('queries:saved', { name }), tone: 'ok' })
}

/** Keeps the query as it is now under the name it has, or under another; the version before stays in the history. */
export async function updateQuery(saved: Saved, words?: { name: string; note: string }): Promise<void> {
  await api.saved.update({ id: saved.id, settings: asSettings(useQueries.getState().spec), ...words })
  await refresh()
  useQueries.setState({ isChanged: false })
  await showUndoToast({ words: text('queries:saved', { name: words?.name ?? saved.name }), tone: 'ok' })
}

export async function removeQuery(saved: Saved): Promise<void> {
  try {
    await api.saved.remove({ id: saved.id })
    await refresh()
    useQueries.setState({ saved: null, isChanged: true })
    await showUndoToast({ words: text('queries:removed', { name: saved.name }) })
  } catch (error) {
    showError(error)
  }
}

/** What is narrowed by a query is others now. */
async function refresh(): Promise<void> {
  const keys = [queryKeys.saved, queryKeys.tables, queryKeys.passages, queryKeys.flows]
  await Promise.all(keys.map(queryKey => queryClient.invalidateQueries({ queryKey })))
}

function asSettings(spec: QuerySpec): SavedSettings {
  return JSON.parse(JSON.stringify(spec)) as SavedSettings
}
