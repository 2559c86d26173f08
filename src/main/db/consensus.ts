import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** What the team agreed on: copies of codings and flows, by a coder of their own, with a uuid that follows from the original's and is the same in every copy. */
export function consensusUuid(original: string, code?: string): string {
  return derivedUuid('consensus', original, ...(code === undefined ? [] : [code]))
}

const taken = [
  ...[
    'document_id',
    'start_turn_id',
    'start_off',
    'end_turn_id',
    'end_off',
    'doc_start',
    'doc_end',
    'valence',
    'stance',
  ],
  ...['confidence', 'quote', 'prefix', 'suffix', 'unanchored', 'level', 'beneficiary', 'asked', 'evidence_role'],
]

/** Keeps a coding as agreed on, under its own code or another. Only inside an action. @returns its row id */
export function consensusCoding(project: Project, original: string, other: { row: number; id: string } | null): number {
  const uuid = uuidBytes(consensusUuid(original, other?.id))
  const columns = [...taken, 'code_id']
  const values = [...taken, other ? '@code' : 'code_id']
  project
    .prepare(
      `INSERT INTO coding(uuid,coder_id,created_at,${columns.join(',')}) SELECT @uuid,@coder,@now,${values.join(',')} FROM coding WHERE uuid=@original
       ON CONFLICT(uuid) DO UPDATE SET ${columns.map(column => `${column}=excluded.${column}`).join(',')}`,
    )
    .run({
      ...{ uuid, coder: consensusCoder(project), now: Date.now(), original: uuidBytes(original) },
      ...(other ? { code: other.row } : {}),
    })
  return project.prepare('SELECT id FROM coding WHERE uuid=?').pluck().get(uuid) as number
}

/** Keeps a flow as agreed on, between what was agreed on at its ends or, where nothing was, the codings themselves. Only inside an action. */
export function consensusFlow(project: Project, original: string): void {
  const ends = project
    .prepare(
      `SELECT lower(hex(a.uuid)) AS "from", lower(hex(z.uuid)) AS "to" FROM flow f JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id WHERE f.uuid=?`,
    )
    .get(uuidBytes(original)) as { from: string; to: string } | undefined
  if (!ends) return
  const agreed = (coding: string) =>
    project
      .prepare('SELECT id FROM coding WHERE uuid IN (?,?) ORDER BY uuid=? LIMIT 1')
      .pluck()
      .get(...[consensusUuid(uuidText(coding)), coding, coding].map(uuidBytes)) as number
  project
    .prepare(
      `INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at,strength,words,words_turn_id,words_start,words_end)
         SELECT @uuid,@from,@to,kind,status,@coder,@now,strength,words,words_turn_id,words_start,words_end FROM flow WHERE uuid=@original
       ON CONFLICT(uuid) DO UPDATE SET kind=excluded.kind, status=excluded.status, strength=excluded.strength`,
    )
    .run({
      ...{ uuid: uuidBytes(consensusUuid(original)), from: agreed(ends.from), to: agreed(ends.to) },
      ...{ coder: consensusCoder(project), now: Date.now(), original: uuidBytes(original) },
    })
}

/** The coder whose codings are what the team agreed on: the same in every copy. */
function consensusCoder(project: Project): number {
  const uuid = uuidBytes(derivedUuid('coder', 'consensus', project.info().id))
  const known = project.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuid) as number | undefined
  if (known !== undefined) return known
  return Number(
    project.prepare("INSERT INTO coder(uuid,name,kind) VALUES(?,'Consensus','consensus')").run(uuid).lastInsertRowid,
  )
}
