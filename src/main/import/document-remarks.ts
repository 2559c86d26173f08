import type { DraftWarning } from '../../shared/model/draft'

/** What a word processor's document held beside its text, as far as a person should know. */
export function documentRemarks(counts: {
  deleted: number
  inserted: number
  comments: number
  notes: number
}): DraftWarning[] {
  const { deleted, inserted, comments, notes } = counts
  const warnings: DraftWarning[] = []
  if (deleted + inserted > 0) warnings.push({ code: 'import.trackedChanges', details: { deleted, inserted } })
  if (comments > 0) warnings.push({ code: 'import.commentsLeftOut', details: { count: comments } })
  if (notes > 0) warnings.push({ code: 'import.notesAppended', details: { count: notes } })
  return warnings
}
