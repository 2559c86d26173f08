import type { VariableRole, VariableSubject, VariableType } from '../../../shared/model/variable'
import { participantByName } from '../participants'
import type { Project } from '../project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from '../uuid'
import type { Row } from './import-rows'

/** The participant of that name, made if there is none. Only inside an action. A note that is there stays. */
export function storeParticipant(project: Project, name: string, note: string): Row & { isNew: boolean } {
  const count = () => project.prepare('SELECT count(*) FROM participant').pluck().get() as number
  const before = count()
  const row = participantByName(project, name)
  const isNew = count() > before
  project.prepare("UPDATE participant SET note=? WHERE id=? AND note=''").run(note, row)
  const id = uuidText(project.prepare('SELECT uuid FROM participant WHERE id=?').pluck().get(row) as Buffer)
  return { row, id, isNew }
}

export interface IncomingVariable {
  name: string
  subject: VariableSubject
  type: VariableType
  role: VariableRole | null
  choices: readonly string[]
  note: string
}

/** An attribute of that name and subject, made if there is none. Only inside an action. */
export function storeVariable(project: Project, variable: IncomingVariable): Row {
  const known = project
    .prepare('SELECT id AS row, uuid FROM variable WHERE subject=? AND name=? COLLATE NOCASE')
    .get(variable.subject, variable.name) as { row: number; uuid: Buffer } | undefined
  if (known) return { row: known.row, id: uuidText(known.uuid) }
  const id = newUuid()
  // A role has one attribute at the most.
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO variable(uuid,name,subject,type,choices,role,note,pos)
       SELECT @uuid,@name,@subject,@type,@choices,CASE WHEN EXISTS(SELECT 1 FROM variable WHERE role=@role AND subject=@subject) THEN NULL ELSE @role END,@note,
         (SELECT ifnull(max(pos),0)+1024 FROM variable)`,
    )
    .run({ ...variable, uuid: uuidBytes(id), choices: JSON.stringify(variable.choices) })
  return { row: Number(lastInsertRowid), id }
}

/** Whether a person tells a document, or speaks in it. */
export function isHeardIn(project: Project, document: { row: number }, person: Row): boolean {
  const found = project
    .prepare(
      'SELECT 1 FROM document d WHERE d.id=@document AND (d.teller_id=@person OR EXISTS(SELECT 1 FROM speaker s WHERE s.document_id=d.id AND s.participant_id=@person))',
    )
    .get({ document: document.row, person: person.row })
  return found !== undefined
}

/** Fills an empty cell; what stands there already stays. Only inside an action. */
export function fillValue(
  project: Project,
  variable: Row,
  subject: VariableSubject,
  of: Row,
  value: string,
): 'filled' | 'same' | 'differs' {
  const uuid = uuidBytes(derivedUuid('variable_value', variable.id, of.id))
  const before = project.prepare('SELECT value FROM variable_value WHERE uuid=?').pluck().get(uuid) as
    | string
    | undefined
  if (before !== undefined) return before === value ? 'same' : 'differs'
  project
    .prepare('INSERT INTO variable_value(uuid,variable_id,participant_id,document_id,value) VALUES(?,?,?,?,?)')
    .run(uuid, variable.row, subject === 'participant' ? of.row : null, subject === 'document' ? of.row : null, value)
  return 'filled'
}

/** Keeps a file that is not shown, with what is said of it. Its bytes are no part of the history. Only inside an action. */
export function storeAttachment(
  project: Project,
  attachment: {
    name: string
    type: string
    hash: string
    size: number
    selections: string
    document: number | null
    bytes: Uint8Array | null
    place: string
  },
): Row {
  const id = newUuid()
  const { bytes, ...columns } = attachment
  const { lastInsertRowid } = project
    .prepare(
      'INSERT INTO attachment(uuid,document_id,name,type,size,hash,place,selections) VALUES(@uuid,@document,@name,@type,@size,@hash,@place,@selections)',
    )
    .run({ ...columns, uuid: uuidBytes(id) })
  if (bytes !== null)
    project.prepare('INSERT OR IGNORE INTO media_part(hash,n,bytes) VALUES(?,0,?)').run(attachment.hash, bytes)
  return { row: Number(lastInsertRowid), id }
}
