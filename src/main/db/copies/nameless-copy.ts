import { carryPlaces } from '../../../shared/merge/carry-places'
import { type Renaming, renaming } from '../../../shared/merge/replace-names'
import { recomputeOffsets } from '../documents'
import { type Connection, sqliteCode } from '../driver'
import { loggedTables } from '../logged-tables'
import { contextAround } from '../passage'
import { Project } from '../project'
import { rewriteCopy } from './rewrite-copy'

/** Who is who: one line of the key, which is kept apart from the copy. */
export interface KeyLine {
  kind: 'participant' | 'speaker'
  name: string
  pseudonym: string
}

/** Tables that a copy without names leaves out, since they hold the names or the voices. */
export const leftOut: readonly string[] = ['attachment', 'media', 'media_part', 'conflict', 'foreign_name']

/**
 * Writes a copy in which participants and speakers have pseudonyms (P01, P02, …; interviewers I1, I2, …), wherever their names or parts of them
 * stand: in texts, quotes, titles, notes. The history before it goes, and recordings and other tools' sources with it, since they hold the names.
 * Codings keep their places. What is done in the copy can be merged into this project.
 * @returns the key
 */
export function namelessCopy(project: Project, path: string): KeyLine[] {
  const key = keyOf(project)
  const rename = renaming(key)
  rewriteCopy(project, path, db => {
    for (const table of leftOut) db.exec(`DELETE FROM ${table}`)
    db.exec("DELETE FROM history_change; UPDATE history_txn SET details='{}', withheld=1")
    renameTurns(db, rename)
    for (const { name, columns, references, blobs } of loggedTables)
      for (const column of columns)
        if (!(column in references) && !blobs.includes(column) && !(name === 'turn' && column === 'text'))
          renameColumn(db, name, column, rename)
  })
  const copy = Project.open(path, project.coder.name)
  try {
    copy.file.transaction(() =>
      recomputeOffsets(copy, copy.prepare('SELECT id FROM document').pluck().all() as number[]),
    )
  } finally {
    copy.close()
  }
  return key
}

/** Who would be called what. */
export function keyOf(project: Project): KeyLine[] {
  const key: KeyLine[] = []
  const participants = project.prepare('SELECT name FROM participant ORDER BY uuid').pluck().all() as string[]
  const width = Math.max(2, String(participants.length).length)
  for (const [index, name] of participants.entries())
    key.push({ kind: 'participant', name, pseudonym: `P${String(index + 1).padStart(width, '0')}` })
  const known = new Set(participants.map(name => name.toLowerCase()))
  const speakers = project
    .prepare('SELECT name, max(interviewer) AS interviewer FROM speaker GROUP BY name ORDER BY min(uuid)')
    .all() as { name: string; interviewer: number }[]
  let [interviewers, others] = [0, 0]
  for (const { name, interviewer } of speakers) {
    // A word such as "Interviewer" names nobody.
    if (known.has(name.toLowerCase()) || roles.has(name.toLowerCase())) continue
    key.push({ kind: 'speaker', name, pseudonym: interviewer === 1 ? `I${++interviewers}` : `S${++others}` })
  }
  return key
}

const roles = new Set([
  'interviewer',
  'interviewee',
  'moderator',
  'facilitator',
  'speaker',
  'researcher',
  'participant',
  'i',
  'r',
  'q',
  'a',
  'p',
])

function renameTurns(db: Connection, rename: Renaming): void {
  const update = db.prepare('UPDATE turn SET text=?, gaps=?, syncs=?, marks=? WHERE id=?')
  const texts = new Map<number, string>()
  const turns = db.prepare('SELECT id, text, gaps, syncs, marks FROM turn').all() as {
    id: number
    text: string
    gaps: string | null
    syncs: string | null
    marks: string | null
  }[]
  for (const turn of turns) {
    const { text, map } = rename(turn.text)
    if (text === turn.text) continue
    texts.set(turn.id, text)
    update.run(text, carryPlaces(turn.gaps, map), carryPlaces(turn.syncs, map), carryPlaces(turn.marks, map), turn.id)
    const moves = [
      ['coding', 'start_turn_id', 'start_off', 'start'],
      ['coding', 'end_turn_id', 'end_off', 'end'],
      ['memo', 'start_turn_id', 'start_off', 'start'],
      ['memo', 'end_turn_id', 'end_off', 'end'],
      ['flow', 'words_turn_id', 'words_start', 'start'],
      ['flow', 'words_turn_id', 'words_end', 'end'],
    ] as const
    for (const [table, turnColumn, column, edge] of moves)
      for (const row of db
        .prepare(`SELECT id, ${column} AS at FROM ${table} WHERE ${turnColumn}=? AND ${column} IS NOT NULL`)
        .all(turn.id) as { id: number; at: number }[])
        db.prepare(`UPDATE ${table} SET ${column}=? WHERE id=?`).run(map(row.at, edge), row.id)
  }
  requote(db)
}

/** Quotes are what the text now says. */
function requote(db: Connection): void {
  const turns = db.prepare('SELECT id, document_id, text FROM turn ORDER BY document_id, pos, uuid').all() as {
    id: number
    document_id: number
    text: string
  }[]
  const place = new Map(turns.map(({ id }, index) => [id, index]))
  const update = db.prepare('UPDATE coding SET quote=?, prefix=?, suffix=? WHERE id=?')
  for (const coding of db
    .prepare('SELECT id, start_turn_id, start_off, end_turn_id, end_off FROM coding WHERE unanchored=0')
    .all() as { id: number; start_turn_id: number; start_off: number; end_turn_id: number; end_off: number }[]) {
    const [first, last] = [place.get(coding.start_turn_id) ?? 0, place.get(coding.end_turn_id) ?? 0]
    const quote = turns
      .slice(first, last + 1)
      .map(({ text }, index, all) =>
        text.slice(index === 0 ? coding.start_off : 0, index === all.length - 1 ? coding.end_off : undefined),
      )
      .join('\n')
    const { prefix, suffix } = contextAround(turns[first]!.text, coding.start_off, turns[last]!.text, coding.end_off)
    update.run(quote, prefix, suffix, coding.id)
  }
}

function renameColumn(db: Connection, table: string, column: string, rename: Renaming): void {
  const id = table === 'project' ? 'one' : 'id'
  const update = db.prepare(`UPDATE ${table} SET ${column}=? WHERE ${id}=?`)
  const rows = db
    .prepare(`SELECT ${id} AS id, ${column} AS value FROM ${table} WHERE typeof(${column})='text'`)
    .all() as {
    id: number
    value: string
  }[]
  for (const row of rows) {
    const { text } = rename(row.value)
    if (text === row.value) continue
    try {
      update.run(text, row.id)
    } catch (error) {
      // A word of the program's own ("told") that happens to be somebody's name.
      if (!sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw error
    }
  }
}
