import { AppError } from '../../shared/errors'
import type { ActionName } from '../../shared/model/history'
import type { Variable, VariableCell, VariableChange, VariableSubject } from '../../shared/model/variable'
import { fitsType } from '../../shared/variables/read-value'
import type { ActionDetails, Project } from './project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from './uuid'

/** Attributes of participants and documents, and their values. */

interface VariableRow extends Omit<Variable, 'id' | 'choices'> {
  row: number
  uuid: Buffer
  choices: string
}

const variableQuery = 'SELECT id AS row, uuid, name, subject, type, choices, role, note FROM variable'

export function listVariables(project: Project, subject?: VariableSubject): Variable[] {
  const rows = project
    .prepare(`${variableQuery} WHERE @subject IS NULL OR subject=@subject ORDER BY subject DESC, pos, uuid`)
    .all({ subject: subject ?? null }) as VariableRow[]
  return rows.map(rowToVariable)
}

/** @throws AppError variable.notFound */
export function variableById(project: Project, id: string): Variable {
  return rowToVariable(variableRow(project, id))
}

/** Adds an attribute after the others. @throws AppError variable.nameTaken */
export function addVariable(
  project: Project,
  variable: Pick<Variable, 'name' | 'subject' | 'type'> & Partial<Variable>,
): Variable {
  refuseTaken(project, variable.subject, variable.name)
  const uuid = newUuid()
  project.act('variable.add', { name: variable.name }, () => {
    project
      .prepare(
        `INSERT INTO variable(uuid,name,subject,type,choices,role,note,pos)
         VALUES(?,?,?,?,?,?,?,(SELECT ifnull(max(pos),0)+1024 FROM variable))`,
      )
      .run(
        uuidBytes(uuid),
        variable.name,
        variable.subject,
        variable.type,
        JSON.stringify(variable.choices ?? []),
        variable.role ?? null,
        variable.note ?? '',
      )
    freeRole(project, uuid)
  })
  return variableById(project, uuid)
}

/**
 * Changes an attribute. Its values stay as they are: those that do not fit a new type are kept and shown as what they are.
 * @throws AppError variable.notFound, variable.nameTaken
 */
export function updateVariable(project: Project, id: string, change: VariableChange): Variable {
  const before = variableRow(project, id)
  if (change.name !== undefined) refuseTaken(project, before.subject, change.name, before.row)
  const after = { ...rowToVariable(before), ...definedOnly(change) }
  project.act('variable.update', { name: after.name }, () => {
    project
      .prepare('UPDATE variable SET name=?, type=?, choices=?, role=?, note=? WHERE id=?')
      .run(after.name, after.type, JSON.stringify(after.choices), after.role, after.note, before.row)
    freeRole(project, id)
  })
  return variableById(project, id)
}

/** Puts an attribute before another, or (null) last. @throws AppError variable.notFound */
export function moveVariable(project: Project, id: string, before: string | null): void {
  const moved = variableRow(project, id)
  const others = listVariables(project, moved.subject).filter(other => other.id !== id)
  const at = before === null ? others.length : others.findIndex(other => other.id === before)
  if (at === -1) throw new AppError('variable.notFound')
  const order = [...others.slice(0, at), rowToVariable(moved), ...others.slice(at)]
  project.act('variable.move', { name: moved.name }, () => {
    const place = project.prepare('UPDATE variable SET pos=? WHERE uuid=?')
    for (const [index, variable] of order.entries()) place.run((index + 1) * 1024, uuidBytes(variable.id))
  })
}

/** Removes an attribute with its values. @throws AppError variable.notFound */
export function removeVariable(project: Project, id: string): void {
  const { row, name } = variableRow(project, id)
  project.act('variable.remove', { name }, () => {
    project.prepare('DELETE FROM variable WHERE id=?').run(row)
  })
}

/** All values of the attributes of one kind of subject: filled cells only. */
export function listValues(project: Project, subject: VariableSubject): VariableCell[] {
  const table = subject
  const rows = project
    .prepare(
      `SELECT v.uuid AS variable, x.uuid AS subject, w.value FROM variable_value w JOIN variable v ON v.id=w.variable_id
         JOIN ${table} x ON x.id=w.${table}_id WHERE v.subject=? ORDER BY w.id`,
    )
    .all(subject) as { variable: Buffer; subject: Buffer; value: string }[]
  return rows.map(row => ({ variable: uuidText(row.variable), subject: uuidText(row.subject), value: row.value }))
}

/**
 * Fills in cells, or empties them (`value` null): one action, all or none. Values are in their attribute's own form (`readValue`);
 * with `keepWords`, others are kept as they were written.
 * @returns how many cells changed
 * @throws AppError variable.notFound, variable.badValue, participant.notFound, document.notFound
 */
export function setValues(
  project: Project,
  cells: readonly VariableCell[],
  { keepWords = false, action = 'value.set', details = {} }: SetValuesOptions = {},
): number {
  const changed = cells.flatMap(cell => {
    const variable = variableRow(project, cell.variable)
    const subject = subjectRow(project, variable.subject, cell.subject)
    const value = cell.value === null || cell.value.trim() === '' ? null : cell.value
    if (value !== null && !keepWords && !fitsType(rowToVariable(variable), value))
      throw new AppError('variable.badValue', { name: variable.name, value })
    const uuid = derivedUuid('variable_value', cell.variable, cell.subject)
    const before = project.prepare('SELECT value FROM variable_value WHERE uuid=?').pluck().get(uuidBytes(uuid))
    return (before ?? null) === value ? [] : [{ variable, subject, value, uuid }]
  })
  const [first] = changed
  if (!first) return 0
  const of = { count: changed.length, name: first.variable.name, subject: first.subject.name, ...details }
  project.act(action, of, () => {
    for (const { variable, subject, value, uuid } of changed)
      if (value === null) project.prepare('DELETE FROM variable_value WHERE uuid=?').run(uuidBytes(uuid))
      else
        project
          .prepare(
            `INSERT INTO variable_value(uuid,variable_id,participant_id,document_id,value) VALUES(?,?,?,?,?)
             ON CONFLICT(uuid) DO UPDATE SET value=excluded.value`,
          )
          .run(
            uuidBytes(uuid),
            variable.row,
            variable.subject === 'participant' ? subject.row : null,
            variable.subject === 'document' ? subject.row : null,
            value,
          )
  })
  return changed.length
}

export interface SetValuesOptions {
  keepWords?: boolean
  action?: Extract<ActionName, 'value.set' | 'value.import'>
  details?: ActionDetails
}

function variableRow(project: Project, id: string): VariableRow {
  const row = project.prepare(`${variableQuery} WHERE uuid=?`).get(uuidBytes(id)) as VariableRow | undefined
  if (!row) throw new AppError('variable.notFound')
  return row
}

function subjectRow(project: Project, subject: VariableSubject, id: string): { row: number; name: string } {
  const name = subject === 'participant' ? 'name' : 'title'
  const row = project.prepare(`SELECT id AS row, ${name} AS name FROM ${subject} WHERE uuid=?`).get(uuidBytes(id)) as
    | { row: number; name: string }
    | undefined
  if (row) return row
  if (subject === 'participant') throw new AppError('participant.notFound')
  throw new AppError('document.notFound', { document: id, known: '' })
}

/** One attribute of a subject is its group, and one its wave: a new one takes the role over. */
function freeRole(project: Project, id: string): void {
  project
    .prepare(
      `UPDATE variable SET role=NULL WHERE uuid<>@uuid AND role IS NOT NULL
         AND (subject, role)=(SELECT subject, role FROM variable WHERE uuid=@uuid)`,
    )
    .run({ uuid: uuidBytes(id) })
}

function refuseTaken(project: Project, subject: VariableSubject, name: string, but = -1): void {
  const taken = project
    .prepare('SELECT 1 FROM variable WHERE subject=? AND name=? COLLATE NOCASE AND id<>?')
    .get(subject, name, but)
  if (taken) throw new AppError('variable.nameTaken', { name })
}

function definedOnly<Change extends object>(change: Change): Partial<Change> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Partial<Change>
}

function rowToVariable({ row: _row, uuid, choices, ...rest }: VariableRow): Variable {
  return { id: uuidText(uuid), ...rest, choices: JSON.parse(choices) as string[] }
}
