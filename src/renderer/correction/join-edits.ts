import type { TextEdit } from '../../shared/model/text-edit'
import { isEqual } from './is-equal'

/**
 * Adds an edit to those made since the last storing. Letters typed one after the other are one edit, and so are words deleted and typed anew in
 * their place: what hung on the old words hangs on the new ones.
 */
export function joinEdits(edits: readonly TextEdit[], next: TextEdit): TextEdit[] {
  const last = edits.at(-1)
  if (last?.kind !== 'splice' || next.kind !== 'splice' || last.turn !== next.turn) return [...edits, next]
  const joined = joinSplices(last, next)
  if (!joined) return [...edits, next]
  return joined.removed === joined.inserted ? edits.slice(0, -1) : [...edits.slice(0, -1), joined]
}

type SpliceEdit = TextEdit & { kind: 'splice' }

function joinSplices(last: SpliceEdit, next: SpliceEdit): SpliceEdit | null {
  const end = last.at + last.inserted.length
  // Typing on, or deleting forwards from where the caret stands.
  if (next.at === end) {
    // Whose the words are is said of all that an edit puts in.
    if (last.inserted !== '' && next.inserted !== '' && !isEqual(last.within ?? [], next.within ?? [])) return null
    const within = next.within ?? last.within
    const joined = { ...last, removed: last.removed + next.removed, inserted: last.inserted + next.inserted }
    return within ? { ...joined, within } : joined
  }
  const removedEnd = next.at + next.removed.length
  if (removedEnd !== end || next.inserted !== '') return null
  // Deleting backwards: first what was just typed, then what stood before it.
  if (next.at >= last.at) return { ...last, inserted: last.inserted.slice(0, next.at - last.at) }
  const before = next.removed.slice(0, last.at - next.at)
  return { ...last, at: next.at, removed: before + last.removed, inserted: '' }
}
