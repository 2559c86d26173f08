import type { ExportMemo, ExportRows } from '../../db/refi/export-rows'
import { guid } from './guid'
import { type Element, reference } from './xml-tree'

const subjects = ['code', 'flow', 'coding', 'document'] as const

/** The memos on a thing as a whole. */
export function memoRefs(rows: ExportRows, on: (typeof subjects)[number], id: string): Element[] {
  return (memosBy(rows).get(`${on} ${id}`) ?? []).map(memo => reference('NoteRef', guid(memo.id)))
}

const known = new WeakMap<ExportRows, Map<string, ExportMemo[]>>()

/** Gathered once for an export: asked for each coding, a list would be gone through a hundred thousand times. */
function memosBy(rows: ExportRows): Map<string, ExportMemo[]> {
  const before = known.get(rows)
  if (before) return before
  const all = new Map<string, ExportMemo[]>()
  for (const memo of rows.memos.filter(({ start }) => start === null))
    for (const on of subjects) {
      const id = memo[on]
      if (id === null) continue
      const key = `${on} ${id}`
      all.set(key, [...(all.get(key) ?? []), memo])
    }
  known.set(rows, all)
  return all
}
