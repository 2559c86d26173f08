import type { Passage } from '../../shared/model/flow'
import { passagesByRow } from './flows'
import { memoTextOf } from './memo-text'
import type { Project } from './project'
import { uuidBytes } from './uuid'

/** Passages that hold these words in quote or memo or have this code; without words, those that offer another explanation. */
export function passagesWith(project: Project, words: string, limit: number): Passage[] {
  const wanted = words.trim().toLowerCase()
  const rows = project
    .prepare(
      `SELECT k.id FROM coding k JOIN code c ON c.id=k.code_id
       WHERE iif(@words='', c.key='ALT' OR c.key LIKE 'ALT.%', instr(lower(k.quote), @words) OR instr(lower(${memoTextOf('coding', 'k.id')}), @words) OR lower(c.key)=@words)
       ORDER BY c.key='ALT' DESC, k.document_id, k.doc_start, k.id LIMIT @limit`,
    )
    .pluck()
    .all({ words: wanted, limit }) as number[]
  return passagesByRow(project, rows)
}

/** The passages of these codings in document order; those that are gone are left out. */
export function passagesNamed(project: Project, codings: readonly string[]): Passage[] {
  const find = project.prepare('SELECT id FROM coding WHERE uuid=?').pluck()
  return passagesByRow(
    project,
    codings.flatMap(coding => {
      const row = find.get(uuidBytes(coding)) as number | undefined
      return row === undefined ? [] : [row]
    }),
  )
}
