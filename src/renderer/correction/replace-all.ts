import type { Id } from '../../shared/model/id'
import type { TextEdit } from '../../shared/model/text-edit'
import { api } from '../app/api'
import { finishWork } from '../app/before-history'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { correctionView } from './correction-state'
import type { FoundWords } from './find-in-turns'

/** Replaces everything found, as one action with one undo. What is not stored yet is stored first, so that it stays an action of its own. */
export async function replaceAll(document: Id, found: readonly FoundWords[], inserted: string): Promise<void> {
  const turns = correctionView()?.log.turns ?? []
  await finishWork()
  const touched = new Set<Id>()
  const edits: TextEdit[] = []
  // From the end to the beginning: what stands before a place is not moved by what was replaced behind it.
  for (const { turn, at, length } of found.toReversed()) {
    const here = turns[turn]
    if (!here) continue
    const removed = here.text.slice(at, at + length)
    if (removed === inserted) continue
    edits.push({ kind: 'splice', turn: here.id, at, removed, inserted })
    touched.add(here.id)
  }
  if (edits.length === 0) return
  const base = turns.filter(({ id }) => touched.has(id)).map(({ id, text }) => ({ id, text }))
  await api.corrections.store({ document, base, edits })
  await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(document) })
}
