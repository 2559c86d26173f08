import type { ExportRows } from '../../db/refi/export-rows'
import { guid } from './guid'
import { type Element, reference } from './xml-tree'

/** The memos on a thing as a whole. */
export function memoRefs(rows: ExportRows, on: 'code' | 'flow' | 'coding' | 'document', id: string): Element[] {
  return rows.memos
    .filter(memo => memo[on] === id && memo.start === null)
    .map(memo => reference('NoteRef', guid(memo.id)))
}
