import { AppError } from '../../shared/errors'
import { documentById } from './documents'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

/** A recording as it is stored; `place` is empty where its bytes are in the project. */
export interface StoredMedia {
  id: string
  document: string
  name: string
  place: string
  type: string
  size: number
  hash: string
  offset: number
}

/** Bytes of a recording in one row of `media_part`. */
export const partSize = 1024 * 1024

interface MediaRow {
  uuid: Buffer
  document: Buffer
  name: string
  place: string
  type: string
  size: number
  hash: string
  offset_ms: number
}

const query =
  'SELECT m.uuid, d.uuid AS document, m.name, m.place, m.type, m.size, m.hash, m.offset_ms FROM media m JOIN document d ON d.id=m.document_id'

export function mediaOf(project: Project, document: string): StoredMedia[] {
  const rows = project.prepare(`${query} WHERE d.uuid=? ORDER BY m.id`).all(uuidBytes(document)) as MediaRow[]
  return rows.map(rowToMedia)
}

/** @throws AppError sound.notFound */
export function mediaById(project: Project, id: string): StoredMedia {
  const row = project.prepare(`${query} WHERE m.uuid=?`).get(uuidBytes(id)) as MediaRow | undefined
  if (!row) throw new AppError('sound.notFound')
  return rowToMedia(row)
}

export function addMedia(
  project: Project,
  document: string,
  media: Omit<StoredMedia, 'id' | 'document' | 'offset'>,
): string {
  const { title } = documentById(project, document)
  const uuid = newUuid()
  project.act('sound.attach', { title, name: media.name }, () => {
    project
      .prepare(
        `INSERT INTO media(uuid,document_id,name,place,type,size,hash,offset_ms)
         VALUES(@uuid,(SELECT id FROM document WHERE uuid=@document),@name,@place,@type,@size,@hash,0)`,
      )
      .run({ ...media, uuid: uuidBytes(uuid), document: uuidBytes(document) })
  })
  return uuid
}

/** Takes a recording from its document. Bytes in the project stay there for as long as undo can bring it back. */
export function removeMedia(project: Project, id: string): StoredMedia {
  const media = mediaById(project, id)
  const { title } = documentById(project, media.document)
  project.act('sound.detach', { title, name: media.name }, () => {
    project.prepare('DELETE FROM media WHERE uuid=?').run(uuidBytes(id))
  })
  return media
}

export function setMediaOffset(project: Project, id: string, offset: number): void {
  const { name } = mediaById(project, id)
  project.act('sound.offset', { name }, () => {
    project.prepare('UPDATE media SET offset_ms=? WHERE uuid=?').run(offset, uuidBytes(id))
  })
}

/** The file of a recording is another one, or elsewhere. */
export function moveMedia(
  project: Project,
  id: string,
  to: Pick<StoredMedia, 'name' | 'place' | 'type' | 'size' | 'hash'>,
): void {
  const { name } = mediaById(project, id)
  project.act('sound.find', { name }, () => {
    project
      .prepare('UPDATE media SET name=@name, place=@place, type=@type, size=@size, hash=@hash WHERE uuid=@uuid')
      .run({ ...to, uuid: uuidBytes(id) })
  })
}

/** Whether the bytes of a file are in the project already, also those of one that was taken away. */
export function hasParts(project: Project, hash: string): boolean {
  return project.prepare('SELECT 1 FROM media_part WHERE hash=? LIMIT 1').get(hash) !== undefined
}

/** Stores some bytes of a recording. They are no part of the history: an action that names them follows. */
export function addParts(project: Project, hash: string, first: number, parts: readonly Uint8Array[]): void {
  project.file.transaction(() => {
    const insert = project.prepare('INSERT INTO media_part(hash,n,bytes) VALUES(?,?,?)')
    for (const [index, bytes] of parts.entries()) insert.run(hash, first + index, bytes)
  })
}

export function removeParts(project: Project, hash: string): void {
  project.file.transaction(() => {
    project.prepare('DELETE FROM media_part WHERE hash=?').run(hash)
  })
}

export function readPart(project: Project, hash: string, n: number): Uint8Array | null {
  return (
    (project.prepare('SELECT bytes FROM media_part WHERE hash=? AND n=?').pluck().get(hash, n) as Buffer | undefined) ??
    null
  )
}

function rowToMedia({ uuid, document, offset_ms, ...row }: MediaRow): StoredMedia {
  return { ...row, id: uuidText(uuid), document: uuidText(document), offset: offset_ms }
}
