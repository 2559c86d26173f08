import type { SearchThing } from '../../shared/model/search'
import { wordsOf } from '../../shared/query/words'
import type { Project } from './project'
import { uuidText } from './uuid'

const mostOfAKind = 20

interface Row {
  kind: SearchThing['kind']
  uuid: Buffer
  name: string
  more: string
  note: string
  document: Buffer | null
}

const query = `
  SELECT 'document' AS kind, uuid, title AS name, file AS more, '' AS note, uuid AS document FROM document
  UNION ALL SELECT 'code', uuid, name, key || ' ' || aliases || ' ' || gloss, key, NULL FROM code
  UNION ALL SELECT 'participant', uuid, name, '', '', NULL FROM participant
  UNION ALL SELECT 'story', s.uuid, s.title, s.note, '', d.uuid FROM story s LEFT JOIN document d ON d.id=s.document_id
  UNION ALL SELECT 'memo', m.uuid, m.title, m.plain, m.plain, d.uuid FROM memo m LEFT JOIN coding k ON k.id=m.coding_id
    LEFT JOIN document d ON d.id=ifnull(m.document_id, k.document_id)`

/**
 * Documents, codes, participants, stories and memos that hold every word typed (each may be the beginning of one), those first that hold
 * them in their names; at most twenty of a kind.
 */
export function searchThings(project: Project, text: string): SearchThing[] {
  const sought = wordsOf(text).map(({ folded }) => folded)
  if (sought.length === 0) return []
  const counts = new Map<string, number>()
  const things: SearchThing[] = []
  const rows = project.prepare(query).all() as Row[]
  for (const inName of [true, false]) {
    for (const row of rows) {
      const named = holds(row.name, sought)
      if (named !== inName || (!named && !holds(`${row.name} ${row.more}`, sought))) continue
      const count = counts.get(row.kind) ?? 0
      if (count >= mostOfAKind) continue
      counts.set(row.kind, count + 1)
      things.push({
        kind: row.kind,
        id: uuidText(row.uuid),
        name: row.name,
        note: row.kind === 'memo' ? around(row.note, sought[0]!) : row.note,
        document: row.document && uuidText(row.document),
      })
    }
  }
  return things
}

function holds(text: string, sought: readonly string[]): boolean {
  const words = wordsOf(text).map(({ folded }) => folded)
  return sought.every(each => words.some(word => word.startsWith(each)))
}

/** Some words of a text around the first place a word begins so. */
function around(text: string, sought: string): string {
  const at = wordsOf(text).find(({ folded }) => folded.startsWith(sought))?.start ?? 0
  const from = Math.max(0, at - 40)
  return `${from > 0 ? '…' : ''}${text.slice(from, at + 80).toWellFormed()}`.replace(/\s+/gu, ' ').trim()
}
