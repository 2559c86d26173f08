import { AppError } from '../../shared/errors'
import type { ConsentState } from '../../shared/model/consent'
import type { MergePreview } from '../../shared/model/participant'
import { participantRow } from './participants'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** The stricter of two decisions stands. */
const strictness: readonly ConsentState[] = ['given', 'refused', 'withdrawn']

/** What points to a participant and moves with a merge. */
const moved = [
  { table: 'speaker', column: 'participant_id' },
  { table: 'document', column: 'teller_id' },
  { table: 'story', column: 'teller_id' },
  { table: 'memo', column: 'participant_id' },
  { table: 'coder', column: 'participant_id' },
] as const

interface ValueRow {
  variable: Buffer
  variableRow: number
  name: string
  value: string
}

/** What would move if `gone` were merged into `kept`, and where the two say something different. Reads only. */
export function mergePreview(project: Project, kept: string, gone: string): MergePreview {
  const [keptRow, goneRow] = bothRows(project, kept, gone)
  const count = (table: string, column: string) =>
    project.prepare(`SELECT count(*) FROM ${table} WHERE ${column}=?`).pluck().get(goneRow.id) as number
  const mine = new Map(valuesOf(project, keptRow.id).map(row => [row.variableRow, row.value]))
  const theirs = valuesOf(project, goneRow.id)
  const decisions = new Map(consentsOf(project, keptRow.id).map(row => [row.purpose, row.state]))
  return {
    documents: count('document', 'teller_id'),
    speakers: count('speaker', 'participant_id'),
    stories: count('story', 'teller_id'),
    memos: count('memo', 'participant_id'),
    coders: count('coder', 'participant_id'),
    values: theirs
      .filter(({ variableRow }) => !mine.has(variableRow))
      .map(({ variable, name, value }) => ({ variable: uuidText(variable), name, value })),
    conflicts: theirs.flatMap(({ variable, variableRow, name, value }) => {
      const own = mine.get(variableRow)
      return own === undefined || own === value ? [] : [{ variable: uuidText(variable), name, kept: own, other: value }]
    }),
    consents: consentsOf(project, goneRow.id).flatMap(({ purpose, state }) => {
      const own = decisions.get(purpose)
      return own === undefined || own === state ? [] : [{ purpose, kept: own, other: state }]
    }),
  }
}

/**
 * Makes one participant of two: everything that points to `gone` points to `kept`, which also takes the attributes it has no value of, the
 * stricter consent, and the note. `theirs` are the attributes whose conflicting value is taken from `gone`; the value that does not
 * stand is written into the note. One action.
 * @throws AppError participant.notFound, participant.withItself
 */
export function mergeParticipants(project: Project, kept: string, gone: string, theirs: readonly string[] = []): void {
  const [keptRow, goneRow] = bothRows(project, kept, gone)
  const preview = mergePreview(project, kept, gone)
  project.act('participant.merge', { name: keptRow.name, other: goneRow.name }, () => {
    for (const { table, column } of moved)
      project.prepare(`UPDATE ${table} SET ${column}=? WHERE ${column}=?`).run(keptRow.id, goneRow.id)
    const lost = preview.conflicts.map(({ variable, name, kept: own, other }) => {
      const takes = theirs.includes(variable)
      if (takes) putValue(project, kept, keptRow.id, variable, other)
      return `${name}: ${takes ? own : other}`
    })
    for (const { variable, value } of preview.values) putValue(project, kept, keptRow.id, variable, value)
    moveConsents(project, kept, keptRow.id, goneRow.id)
    addToNote(project, keptRow.id, goneRow, lost)
    project.prepare('DELETE FROM participant WHERE id=?').run(goneRow.id)
  })
}

function bothRows(project: Project, kept: string, gone: string) {
  if (kept === gone) throw new AppError('participant.withItself')
  return [participantRow(project, kept), participantRow(project, gone)] as const
}

function valuesOf(project: Project, participant: number): ValueRow[] {
  return project
    .prepare(
      `SELECT v.uuid AS variable, v.id AS variableRow, v.name, w.value FROM variable_value w JOIN variable v ON v.id=w.variable_id WHERE w.participant_id=? ORDER BY v.pos, v.id`,
    )
    .all(participant) as ValueRow[]
}

type ConsentRow = {
  purpose: MergePreview['consents'][number]['purpose']
  state: ConsentState
  at: string
  note: string
}

function consentsOf(project: Project, participant: number): ConsentRow[] {
  return project
    .prepare('SELECT purpose, state, at, note FROM consent WHERE participant_id=? ORDER BY purpose')
    .all(participant) as ConsentRow[]
}

function putValue(project: Project, participant: string, row: number, variable: string, value: string): void {
  project
    .prepare(
      `INSERT INTO variable_value(uuid,variable_id,participant_id,value) VALUES(?,(SELECT id FROM variable WHERE uuid=?),?,?)
       ON CONFLICT(uuid) DO UPDATE SET value=excluded.value`,
    )
    .run(uuidBytes(derivedUuid('variable_value', variable, participant)), uuidBytes(variable), row, value)
}

function moveConsents(project: Project, kept: string, keptRow: number, goneRow: number): void {
  const own = new Map(consentsOf(project, keptRow).map(row => [row.purpose, row.state]))
  for (const { purpose, state, at, note } of consentsOf(project, goneRow)) {
    const before = own.get(purpose)
    if (before !== undefined && strictness.indexOf(before) >= strictness.indexOf(state)) continue
    project
      .prepare(
        `INSERT INTO consent(uuid,participant_id,purpose,state,at,note) VALUES(?,?,?,?,?,?)
         ON CONFLICT(uuid) DO UPDATE SET state=excluded.state, at=excluded.at, note=excluded.note`,
      )
      .run(uuidBytes(derivedUuid('consent', kept, purpose)), keptRow, purpose, state, at, note)
  }
}

function addToNote(project: Project, row: number, gone: { id: number; name: string }, lost: readonly string[]): void {
  const notes = project
    .prepare('SELECT (SELECT note FROM participant WHERE id=?), (SELECT note FROM participant WHERE id=?)')
    .raw()
    .get(row, gone.id) as [string, string]
  const added = [notes[1], lost.length > 0 ? `${gone.name} · ${lost.join('; ')}` : ''].filter(text => text !== '')
  if (added.length === 0) return
  const note = [notes[0], ...added].filter(text => text !== '').join('\n')
  project.prepare('UPDATE participant SET note=? WHERE id=?').run(note, row)
}
