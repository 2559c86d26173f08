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
  const known = new Map(before.map(row => [idOf(row), row]))
  const shared = after.map(row => {
    const was = known.get(idOf(row))
    return was === undefined || was === row ? row : replaceEqualDeep(was, row)
  })
  return shared.length === before.length && shared.every((row, n) => row === before[n]) ? before : shared
}
