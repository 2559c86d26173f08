import type { Project } from './project'
import { uuidBytes } from './uuid'

/** One change as the log keeps it. `op`: 1 put in, 2 changed, 3 taken out; `old` is JSON of what stood there. */
export interface ChangeRow {
  tbl: string
  op: 1 | 2 | 3
  row_uuid: Buffer
  old: string | null
}

/**
 * Uuids, as the log writes them, of the documents in which changes move something. Asked before they are reversed, while a turn that goes still says where
 * it stands; of rows that come back the log says it. Nothing moves where only a coding goes.
 */
export function touchedDocuments(project: Project, changes: readonly ChangeRow[]): Set<string> {
  const documents = new Set<string>()
  for (const { tbl, op, row_uuid, old } of changes) {
    if (tbl === 'document') documents.add(row_uuid.toString('hex'))
    if (tbl !== 'turn' && (tbl !== 'coding' || op === 1)) continue
    const document =
      op === 3
        ? (JSON.parse(old ?? '{}') as { document_id?: string }).document_id
        : project
            .prepare(`SELECT lower(hex(d.uuid)) FROM ${tbl} r JOIN document d ON d.id=r.document_id WHERE r.uuid=?`)
            .pluck()
            .get(row_uuid)
    if (typeof document === 'string') documents.add(document)
  }
  return documents
}

/** Row ids of those of the documents that are there. */
export function documentRows(project: Project, uuids: ReadonlySet<string>): number[] {
  const find = project.prepare('SELECT id FROM document WHERE uuid=?').pluck()
  return [...uuids].map(uuid => find.get(uuidBytes(uuid)) as number | undefined).filter(id => id !== undefined)
}
