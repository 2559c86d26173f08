import type { DraftWarning } from '../../shared/model/draft'

/** What a word processor's document held beside its text, as far as a person should know. */
export function documentRemarks(counts: {
  deleted: number
  inserted: number
  /** Brought in, and left out since their words or place could not be had. */
  comments: number
  commentsLeftOut: number
  notes: number
}): DraftWarning[] {
  const { deleted, inserted, comments, commentsLeftOut, notes } = counts
  const warnings: DraftWarning[] = []
  if (deleted + inserted > 0) warnings.push({ code: 'import.trackedChanges', details: { deleted, inserted } })
  if (comments > 0) warnings.push({ code: 'import.commentsAsMemos', details: { count: comments } })
  if (commentsLeftOut > 0) warnings.push({ code: 'import.commentsLeftOut', details: { count: commentsLeftOut } })
  if (notes > 0) warnings.push({ code: 'import.notesAppended', details: { count: notes } })
  return warnings
}
