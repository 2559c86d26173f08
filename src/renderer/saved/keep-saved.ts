import type { Id } from '../../shared/model/id'
import type { Saved, SavedKind, SavedSettings, SavedVersion } from '../../shared/model/saved'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { formatMoment } from '../i18n/format'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** What one of the parts of the figures view shows, as far as saving it goes. */
export interface SavedWork {
  kind: SavedKind
  /** What it is made from now. */
  spec: () => object
  /** What is shown from now on: a saved one, or null for one that is not, and whether it was changed since. */
  show: (state: { saved?: Id | null; isChanged: boolean }) => void
  /** Shows a saved one as its fields have it; false where this program cannot read its settings. */
  open: (saved: Saved) => boolean
  /** What was counted with it besides and is counted anew. */
  alsoOld?: readonly (readonly unknown[])[]
}

/** Saves what is shown under a name of its own. Throws what the person must be told where they typed the name. */
export async function addSaved(work: SavedWork, name: string, note: string, dataHash = ''): Promise<void> {
  const added = await api.saved.add({ kind: work.kind, name, note, settings: settingsOf(work), dataHash })
  await refresh(work)
  work.show({ saved: added.id, isChanged: false })
  await showUndoToast({ words: text('saved:done', { name }), tone: 'ok' })
}

/**
 * Saves what is shown in the place of a saved one, under its name or another; the version before stays in the history. Throws what the
 * person must be told where they typed the name.
 */
export async function updateSaved(
  work: SavedWork,
  saved: Saved,
  dataHash?: string,
  words?: { name: string; note?: string },
): Promise<void> {
  await api.saved.update({
    id: saved.id,
    settings: settingsOf(work),
    ...(dataHash === undefined ? {} : { dataHash }),
    ...words,
  })
  await refresh(work)
  work.show({ isChanged: false })
  await showUndoToast({ words: text('saved:done', { name: words?.name ?? saved.name }), tone: 'ok' })
}

/** Says that what is shown is right although its numbers are others than when it was saved. */
export async function acceptSaved(saved: Saved, dataHash: string): Promise<void> {
  try {
    await api.saved.update({ id: saved.id, dataHash })
    await queryClient.invalidateQueries({ queryKey: queryKeys.saved })
  } catch (error) {
    showError(error)
  }
}

/** Shows an earlier version, to look at it; what is saved stays as it is. False where it cannot be shown. */
export function lookAtVersion(work: SavedWork, saved: Saved, version: SavedVersion): boolean {
  if (!work.open({ ...saved, ...version.fields })) {
    showToast({ words: text('saved:versions.unreadable'), tone: 'warn' })
    return false
  }
  work.show({ isChanged: true })
  showToast({ words: text('saved:versions.shown', { at: formatMoment(version.at) }), tone: 'ok' })
  return true
}

/** Makes an earlier version that of now, and shows it. */
export async function restoreVersion(work: SavedWork, saved: Saved, version: SavedVersion): Promise<void> {
  try {
    const restored = await api.saved.restore({ id: saved.id, version: version.id })
    await refresh(work)
    work.open(restored)
    await showUndoToast({ words: text('saved:versions.restored', { at: formatMoment(version.at) }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

/** What is shown stays, unsaved. */
export async function removeSaved(work: SavedWork, saved: Saved): Promise<void> {
  try {
    await api.saved.remove({ id: saved.id })
    await refresh(work)
    work.show({ saved: null, isChanged: true })
    await showUndoToast({ words: text('saved:removed', { name: saved.name }) })
  } catch (error) {
    showError(error)
  }
}

async function refresh({ alsoOld = [] }: SavedWork): Promise<void> {
  await Promise.all([queryKeys.saved, ...alsoOld].map(queryKey => queryClient.invalidateQueries({ queryKey })))
}

/** As plain data: what is not set is not saved. */
function settingsOf(work: SavedWork): SavedSettings {
  return JSON.parse(JSON.stringify(work.spec())) as SavedSettings
}
