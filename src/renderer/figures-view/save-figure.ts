import type { FigureSpec } from '../../shared/model/figure-spec'
import type { Saved, SavedSettings } from '../../shared/model/saved'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { useFigures } from './figures-state'

/**
 * Keeps the figure as it is now under the name it has; the version before stays in the history. Throws what the person must be told where
 * they typed a name.
 */
export async function saveFigure(saved: Saved, hash: string, words?: { name: string; note: string }): Promise<void> {
  const settings = asSettings(useFigures.getState().spec)
  await api.saved.update({ id: saved.id, settings, dataHash: hash, ...words })
  await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  useFigures.setState({ isChanged: false })
  await showUndoToast({ words: text('figures:saved', { name: words?.name ?? saved.name }), tone: 'ok' })
}

/** Keeps the figure under a name of its own. Throws what the person must be told where they typed the name. */
export async function addFigure(name: string, note: string, hash: string): Promise<void> {
  const settings = asSettings(useFigures.getState().spec)
  const added = await api.saved.add({ kind: 'figure', name, note, settings, dataHash: hash })
  await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  useFigures.setState({ saved: added.id, isChanged: false })
  await showUndoToast({ words: text('figures:saved', { name }), tone: 'ok' })
}

/** Says that a figure whose data changed is right as it is drawn now. */
export async function acceptFigure(saved: Saved, hash: string): Promise<void> {
  try {
    await api.saved.update({ id: saved.id, dataHash: hash })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  } catch (error) {
    showError(error)
  }
}

export async function removeFigure(saved: Saved): Promise<void> {
  try {
    await api.saved.remove({ id: saved.id })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
    useFigures.setState({ saved: null, isChanged: true })
    await showUndoToast({ words: text('figures:removed', { name: saved.name }) })
  } catch (error) {
    showError(error)
  }
}

function asSettings(spec: FigureSpec): SavedSettings {
  return JSON.parse(JSON.stringify(spec)) as SavedSettings
}
