import { replaceEqualDeep } from '@tanstack/react-query'
import type { OpenDocument } from '../../shared/model/open-document'

/**
 * An open document as it is now, in which all that has not changed is the same object as before. Rows are told by their ids and not by
 * their places: one coding more or less would otherwise make all that come after it new, and all of them would be painted again.
 */
export function shareDocument(before: unknown, after: unknown): unknown {
  if (before === undefined) return after
  const [was, is] = [before as OpenDocument, after as OpenDocument]
  return {
    document: replaceEqualDeep(was.document, is.document),
    speakers: shareRows(was.speakers, is.speakers, row => row.id),
    turns: shareRows(was.turns, is.turns, row => row.id),
    codings: shareRows(was.codings, is.codings, row => row.id),
    flows: shareRows(was.flows, is.flows, row => row.flow.id),
  }
}

/** The rows of `after`, each the same object as in `before` where nothing in it has changed. */
export function shareRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  idOf: (row: Row) => string | number,
): readonly Row[] {
  if (before === after) return before
  // One coding more or less leaves all before it and all behind it what they are: of thousands none of those is looked up.
  const least = Math.min(before.length, after.length)
  let first = 0
  while (first < least && before[first] === after[first]) first++
  let left = 0
  while (left < least - first && before[before.length - 1 - left] === after[after.length - 1 - left]) left++
  const known = new Map(before.slice(first, before.length - left).map(row => [idOf(row), row]))
  const shared = after.slice()
  for (let n = first; n < after.length - left; n++) {
    const row = after[n]!
    const was = known.get(idOf(row))
    if (was !== undefined && was !== row) shared[n] = replaceEqualDeep(was, row)
  }
  return shared.length === before.length && shared.every((row, n) => row === before[n]) ? before : shared
}
