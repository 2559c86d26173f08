import type { MemoLine } from '../../shared/model/memo'

export const memoColumns = ['kind', 'title', 'memo', 'on', 'about', 'document', 'coder', 'created', 'changed', 'id']

/** A memo as a line of a table, by `memoColumns`. */
export function memoLine(memo: Omit<MemoLine, 'codes' | 'coding' | 'coder'>): Record<string, string> {
  return {
    kind: memo.kind,
    title: memo.title,
    memo: memo.plain,
    on: memo.about.on,
    about: memo.words,
    document: memo.documentTitle,
    coder: memo.coderName,
    created: memo.createdAt,
    changed: memo.changedAt,
    id: memo.id,
  }
}
