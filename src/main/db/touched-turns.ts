import type { TextEdit } from '../../shared/model/text-edit'

/** Ids of all turns that edits change, make or take away. */
export function touchedTurns(edits: readonly TextEdit[]): Set<string> {
  const touched = new Set<string>()
  for (const edit of edits) {
    touched.add(edit.turn)
    if (edit.kind === 'split') touched.add(edit.made)
    if (edit.kind === 'join') touched.add(edit.next)
  }
  return touched
}
