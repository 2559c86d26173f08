import type { Project } from '../project'
import { uuidText } from '../uuid'

/** A file that is kept and not shown, or a recording that is heard beside a text. */
export interface ExportKept {
  id: string
  document: string | null
  name: string
  /** `pdf`, `picture`, `audio`, `video`. */
  type: string
  place: string
  /** Selections and codings as they came, with the names another tool gave codes and coders; JSON. */
  selections: string
  hash: string
  /** Of a recording of ours: what the format has no place for. */
  recording: { type: string; size: number; offset: number } | null
}

export function keptFiles(project: Project): ExportKept[] {
  const attachments = project
    .prepare(
      `SELECT a.uuid AS id, d.uuid AS document, a.name, a.type, a.place, a.selections, a.hash
       FROM attachment a LEFT JOIN document d ON d.id=a.document_id ORDER BY a.id`,
    )
    .all() as (Omit<ExportKept, 'id' | 'document' | 'recording'> & { id: Buffer; document: Buffer | null })[]
  const recordings = project
    .prepare(
      `SELECT m.uuid AS id, d.uuid AS document, m.name, m.place, m.type, m.size, m.hash, m.offset_ms AS offset
       FROM media m JOIN document d ON d.id=m.document_id ORDER BY d.pos, d.id, m.id`,
    )
    .all() as {
    id: Buffer
    document: Buffer
    name: string
    place: string
    type: string
    size: number
    hash: string
    offset: number
  }[]
  return [
    ...attachments.map(row => ({
      ...row,
      id: uuidText(row.id),
      document: row.document && uuidText(row.document),
      recording: null,
    })),
    ...recordings.map(({ id, document, name, place, type, size, hash, offset }) => ({
      ...{ id: uuidText(id), document: uuidText(document), name, place, hash, selections: '[]' },
      type: type.startsWith('video') ? 'video' : 'audio',
      recording: { type, size, offset },
    })),
  ]
}

/** The bytes of a kept file; null where only its place is known. */
export function keptBytes(project: Project, hash: string): Buffer | null {
  const parts = project.prepare('SELECT bytes FROM media_part WHERE hash=? ORDER BY n').pluck().all(hash) as Buffer[]
  return hash === '' || parts.length === 0 ? null : Buffer.concat(parts)
}

/** Which code or coder another tool's name stands for. */
export function foreignNames(project: Project): Map<string, string> {
  const rows = project
    .prepare("SELECT guid, tbl, row_uuid FROM foreign_name WHERE tbl IN('code','coder') ORDER BY id")
    .all() as { guid: string; tbl: string; row_uuid: Buffer }[]
  return new Map(rows.map(({ guid, tbl, row_uuid }) => [`${tbl} ${guid}`, uuidText(row_uuid)]))
}
