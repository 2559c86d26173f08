import type { Coding } from '../../../shared/model/coding'
import type { Draft } from '../../../shared/model/draft'
import { importedText } from '../../../shared/transcript/imported-text'
import { type OffsetMap, offsetMap } from '../../../shared/transcript/offset-map'
import { insertCoding } from '../codings'
import { listDocuments, storeDraft, textPieces } from '../documents'
import { resolvePassage } from '../passage'
import type { Project } from '../project'
import { newUuid, uuidBytes, uuidText } from '../uuid'

/** A row by its id in the file and its uuid. */
export interface Row {
  row: number
  id: string
}

export interface StoredText extends Row {
  map: OffsetMap
  turns: string[]
  title: string
}

export type CodingAttributes = Partial<
  Pick<Coding, 'valence' | 'stance' | 'confidence' | 'level' | 'asked' | 'evidenceRole' | 'beneficiary'>
>

/** Rows of documents, their speakers and turns are not logged one by one; everything else is, so that undo and merge know it. */
export function logged<Result>(project: Project, work: () => Result): Result {
  const before = project.prepare('SELECT bulk FROM history_ctx').pluck().get() as number
  project.prepare('UPDATE history_ctx SET bulk=0').run()
  try {
    return work()
  } finally {
    project.prepare('UPDATE history_ctx SET bulk=?').run(before)
  }
}

type Known = 'coder' | 'code' | 'document' | 'coding' | 'flow' | 'story' | 'participant' | 'variable' | 'attachment'

/** A row that came from this GUID before, or is the one that was sent out under it. */
export function knownRow(project: Project, table: Known, guid: string): Row | null {
  const bytes = /^[0-9A-F-]{36}$/.test(guid) ? uuidBytes(guid) : null
  const found = project
    .prepare(
      `SELECT id AS row, uuid FROM ${table} WHERE uuid=@bytes
       UNION ALL SELECT t.id, t.uuid FROM foreign_name f JOIN ${table} t ON t.uuid=f.row_uuid WHERE f.guid=@guid AND f.tbl='${table}' LIMIT 1`,
    )
    .get({ bytes, guid }) as { row: number; uuid: Buffer } | undefined
  return found ? { row: found.row, id: uuidText(found.uuid) } : null
}

/** Notes under which name a tool knows a row. Only inside an action. */
export function nameForeign(project: Project, tool: string, table: Known, guid: string, id: string): void {
  if (guid === '') return
  const write = () =>
    project
      .prepare(
        `INSERT INTO foreign_name(uuid,tool,guid,tbl,row_uuid) SELECT @uuid,@tool,@guid,@table,@id
         WHERE NOT EXISTS(SELECT 1 FROM foreign_name WHERE tool=@tool AND guid=@guid AND tbl=@table AND row_uuid=@id)`,
      )
      .run({ uuid: uuidBytes(newUuid()), tool, guid, table, id: uuidBytes(id) })
  // It goes with its row when the import is taken back. A coder stays, and so does their name.
  if (table === 'coder') write()
  else logged(project, write)
}

export function addImportCoder(project: Project, name: string): Row {
  const id = newUuid()
  const { lastInsertRowid } = project
    .prepare("INSERT INTO coder(uuid,name,kind) VALUES(?,?,'import')")
    .run(uuidBytes(id), name)
  return { row: Number(lastInsertRowid), id }
}

/** Texts the project holds already, to be known again by their words. Each is found once. */
export function heldTexts(project: Project): (text: string) => string | null {
  const held = listDocuments(project).map(({ id }) => ({
    id,
    text: importedText(textPieces(project, id)),
    isFree: true,
  }))
  return text => {
    const found = held.find(each => each.isFree && each.text === text)
    if (!found) return null
    found.isFree = false
    return found.id
  }
}

export function storeText(project: Project, draft: Draft): string {
  return storeDraft(project, draft)
}

/** Says when a document was made, who tells it and which way it is read, as its origin had it. */
export function setOrigin(
  project: Project,
  document: string,
  origin: { createdAt: number | null; teller: number | null; direction: string },
): void {
  project
    .prepare(
      'UPDATE document SET created_at=ifnull(@createdAt,created_at), teller_id=ifnull(@teller,teller_id), direction=@direction WHERE uuid=@id',
    )
    .run({ ...origin, id: uuidBytes(document) })
}

export function openText(project: Project, document: string): StoredText {
  const row = project.prepare('SELECT id, title FROM document WHERE uuid=?').get(uuidBytes(document)) as {
    id: number
    title: string
  }
  const turns = project
    .prepare('SELECT uuid FROM turn WHERE document_id=? ORDER BY pos, uuid')
    .pluck()
    .all(row.id) as Buffer[]
  const { turns: pieces, tail } = textPieces(project, document)
  return {
    row: row.id,
    id: document,
    title: row.title,
    map: offsetMap(pieces, tail),
    turns: turns.map(uuid => uuidText(uuid)),
  }
}

/** The passage at offsets of the imported text; null where nothing is read there (a name, a time, white space). */
export function passageAt(project: Project, text: StoredText, place: { start: number; end: number }) {
  const [start, end] = [text.map.toTurn(place.start, 'start'), text.map.toTurn(place.end, 'end')]
  if (
    start === null ||
    end === null ||
    start.turn > end.turn ||
    (start.turn === end.turn && start.offset >= end.offset)
  )
    return null
  try {
    return resolvePassage(project, text.id, {
      startTurn: text.turns[start.turn]!,
      startOffset: start.offset,
      endTurn: text.turns[end.turn]!,
      endOffset: end.offset,
    })
  } catch {
    return null
  }
}
export type FoundPassage = NonNullable<ReturnType<typeof passageAt>>

/** Codes a passage, or keeps a quote whose words were not found. @returns null where the same coder has that coding already, with its row */
export function storeCoding(
  project: Project,
  text: StoredText,
  coding: {
    passage: FoundPassage | null
    quote: string
    code: number
    coder: number
    at: number | null
    attributes: CodingAttributes
  },
): { coding: Row; isNew: boolean } {
  const { passage, quote, code, coder, at, attributes } = coding
  const same = project
    .prepare(
      `SELECT id AS row, uuid FROM coding WHERE document_id=@document AND code_id=@code AND coder_id=@coder AND unanchored=@unanchored
         AND (@unanchored=1 AND quote=@quote OR @unanchored=0 AND doc_start=@start AND doc_end=@end) LIMIT 1`,
    )
    .get({
      ...{ document: text.row, code, coder, quote, unanchored: passage === null ? 1 : 0 },
      ...{ start: passage?.docStart ?? 0, end: passage?.docEnd ?? 0 },
    }) as { row: number; uuid: Buffer } | undefined
  if (same) return { coding: { row: same.row, id: uuidText(same.uuid) }, isNew: false }
  const id = newUuid()
  if (passage !== null) insertCoding(project, id, passage, code, attributes, coder)
  else insertLost(project, text, { id, quote, code, coder })
  project.prepare('UPDATE coding SET created_at=ifnull(?,created_at) WHERE uuid=?').run(at, uuidBytes(id))
  const row = project.prepare('SELECT id FROM coding WHERE uuid=?').pluck().get(uuidBytes(id)) as number
  return { coding: { row, id }, isNew: true }
}

function insertLost(
  project: Project,
  text: StoredText,
  coding: { id: string; quote: string; code: number; coder: number },
): void {
  project
    .prepare(
      `INSERT INTO coding(uuid,document_id,code_id,coder_id,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,created_at,quote,prefix,suffix,unanchored)
       SELECT @uuid,@document,@code,@coder,t.id,0,t.id,0,0,0,@now,@quote,'','',1 FROM turn t WHERE t.document_id=@document ORDER BY t.pos, t.uuid LIMIT 1`,
    )
    .run({
      quote: coding.quote,
      code: coding.code,
      coder: coding.coder,
      uuid: uuidBytes(coding.id),
      document: text.row,
      now: Date.now(),
    })
}
