import type { z } from 'zod'
import { AppError } from '../../shared/errors'
import type { Saved, SavedFields, SavedKind, SavedSettings } from '../../shared/model/saved'
import { withCoderNames } from './coder-names'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

interface SavedRow {
  row: number
  uuid: Buffer
  kind: SavedKind
  name: string
  note: string
  settings: string
  dataHash: string
  coder: number
  createdAt: number
  changedAt: number
}

/** With what its coder is called. */
type NamedRow = Omit<SavedRow, 'coder'> & { coder: string }

const savedQuery = `SELECT s.id AS row, s.uuid, s.kind, s.name, s.note, s.settings, s.data_hash AS dataHash, s.coder_id AS coder,
  s.created_at AS createdAt, s.changed_at AS changedAt FROM saved s`

/** What the project keeps of one kind, or of all, in the order of the list. */
export function listSaved(project: Project, kind?: SavedKind): Saved[] {
  const rows = project
    .prepare(`${savedQuery} WHERE @kind IS NULL OR s.kind=@kind ORDER BY s.pos, s.uuid`)
    .all({ kind: kind ?? null }) as SavedRow[]
  return withCoderNames(project, rows).map(asSaved)
}

/** @throws AppError saved.notFound */
export function savedById(project: Project, id: string): Saved {
  return asSaved(savedRow(project, id))
}

/** The first of that name, in the order of the list. */
export function savedNamed(project: Project, kind: SavedKind, name: string): Saved | undefined {
  return listSaved(project, kind).find(saved => saved.name === name || saved.id === name)
}

/** What it was saved with. @throws AppError saved.unreadable where that is of a later version, or damaged */
export function savedSpec<Schema extends z.ZodType>(
  schema: Schema,
  { name, settings }: Pick<Saved, 'name' | 'settings'>,
): z.output<Schema> {
  const spec = schema.safeParse(settings)
  if (!spec.success) throw new AppError('saved.unreadable', { name, message: spec.error.issues[0]?.message ?? '' })
  return spec.data
}

/** Keeps it after the others. @throws AppError saved.nameTaken */
export function addSaved(
  project: Project,
  kind: SavedKind,
  fields: Pick<SavedFields, 'name' | 'settings'> & Partial<SavedFields>,
): Saved {
  refuseTaken(project, kind, fields.name)
  const uuid = newUuid()
  project.act('saved.add', { kind, name: fields.name }, () => {
    const now = Date.now()
    project
      .prepare(
        `INSERT INTO saved(uuid,kind,name,settings,note,data_hash,coder_id,created_at,changed_at,pos)
         VALUES(?,?,?,?,?,?,(SELECT id FROM coder WHERE uuid=?),?,?,(SELECT ifnull(max(pos),0)+1024 FROM saved))`,
      )
      .run(
        uuidBytes(uuid),
        kind,
        fields.name,
        JSON.stringify(fields.settings),
        fields.note ?? '',
        fields.dataHash ?? '',
        uuidBytes(project.coder.id),
        now,
        now,
      )
  })
  return savedById(project, uuid)
}

/** Changes some of it; without a difference nothing happens. @throws AppError saved.notFound, saved.nameTaken */
export function updateSaved(project: Project, id: string, change: Partial<SavedFields>): Saved {
  const before = savedRow(project, id)
  if (change.name !== undefined && change.name !== before.name) refuseTaken(project, before.kind, change.name, id)
  const after = {
    name: change.name ?? before.name,
    note: change.note ?? before.note,
    settings: change.settings === undefined ? before.settings : JSON.stringify(change.settings),
    dataHash: change.dataHash ?? before.dataHash,
  }
  const fields = ['name', 'note', 'settings', 'dataHash'] as const
  if (fields.every(field => after[field] === before[field])) return asSaved(before)
  const isRename = fields.every(field => field === 'name' || after[field] === before[field])
  project.act(
    isRename ? 'saved.rename' : 'saved.update',
    { kind: before.kind, name: before.name, ...(isRename ? { to: after.name } : {}) },
    () => {
      project
        .prepare('UPDATE saved SET name=?, note=?, settings=?, data_hash=?, changed_at=? WHERE id=?')
        .run(after.name, after.note, after.settings, after.dataHash, Date.now(), before.row)
    },
  )
  return savedById(project, id)
}

/** @throws AppError saved.notFound */
export function removeSaved(project: Project, id: string): void {
  const { row, kind, name } = savedRow(project, id)
  project.act('saved.remove', { kind, name }, () => {
    project.prepare('DELETE FROM saved WHERE id=?').run(row)
  })
}

function savedRow(project: Project, id: string): NamedRow {
  const row = project.prepare(`${savedQuery} WHERE s.uuid=?`).get(uuidBytes(id)) as SavedRow | undefined
  if (!row) throw new AppError('saved.notFound')
  return withCoderNames(project, [row])[0]!
}

function asSaved({ row: _row, uuid, settings, ...rest }: NamedRow): Saved {
  return { id: uuidText(uuid), ...rest, settings: JSON.parse(settings) as SavedSettings }
}

function refuseTaken(project: Project, kind: SavedKind, name: string, except?: string): void {
  const taken = project
    .prepare('SELECT uuid FROM saved WHERE kind=? AND name=? COLLATE NOCASE')
    .pluck()
    .all(kind, name) as Buffer[]
  if (taken.some(uuid => uuidText(uuid) !== except)) throw new AppError('saved.nameTaken', { name })
}
