import { listDocuments, recomputeOffsets } from '../../../src/main/db/documents'
import { redo, undo } from '../../../src/main/db/history'
import { loggedTables } from '../../../src/main/db/logged-tables'
import type { Project } from '../../../src/main/db/project'
import { derivedUuid, newUuid, uuidBytes } from '../../../src/main/db/uuid'
import { AppError } from '../../../src/shared/errors'
import { type Below, type Maker, madeTables, makers, natural, one, row } from './random-rows'
import { changeText } from './random-texts'

/** One random action of the project's coder, on any table. What cannot be done is not done. */
export function randomAction(project: Project, below: Below): void {
  const maker = { project, below }
  const choice = below(20)
  try {
    if (choice === 0) undo(project)
    else if (choice === 1) redo(project)
    else if (choice <= 4) changeText(maker)
    else if (choice <= 7) act(project, () => removeSome(maker))
    else if (choice <= 12) act(project, () => changeSome(maker))
    else act(project, () => insertSome(maker))
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('history.')) return
    throw error
  }
}

function act(project: Project, work: () => void): void {
  project.act('sample', {}, () => {
    work()
    recomputeOffsets(project, project.prepare('SELECT id FROM document').pluck().all() as number[])
  })
}

/** A row of every table that people's actions write to. */
export function rowsOfAllTables(project: Project, below: Below): void {
  act(project, () => {
    for (const table of madeTables) insertInto(table, { project, below })
  })
}

function insertSome(maker: Maker): void {
  insertInto(one(maker, maker.below(3) === 0 ? ['coding', 'flow', 'memo'] : madeTables), maker)
}

function insertInto(table: string, maker: Maker): void {
  const values = makers[table]!(maker)
  if (!values) return
  const { project } = maker
  const key = natural[table]?.map(column => {
    const target = loggedTables.find(({ name }) => name === table)?.references[column]
    const value = values[column]
    return target && value != null
      ? (project.prepare(`SELECT hex(uuid) FROM ${target} WHERE id=?`).pluck().get(value) as string)
      : String(value)
  })
  const uuid = key ? derivedUuid(table, ...key) : newUuid()
  if (key && project.prepare(`SELECT 1 FROM ${table} WHERE uuid=?`).get(uuidBytes(uuid))) return
  const columns = ['uuid', ...Object.keys(values)]
  project
    .prepare(`INSERT INTO ${table}(${columns.join(',')}) VALUES(${columns.map(() => '?').join(',')})`)
    .run(uuidBytes(uuid), ...Object.values(values))
}

/** Columns that mean something only together. */
const groups: Record<string, string[][]> = {
  memo: [['body', 'plain']],
  flow: [['words', 'words_turn_id', 'words_start', 'words_end']],
}

const fixed = new Set([
  'coder_id',
  'document_id',
  'start_turn_id',
  'start_off',
  'end_turn_id',
  'end_off',
  'quote',
  'prefix',
  'suffix',
  'words_turn_id',
  'words_start',
  'words_end',
  'from_id',
  'to_id',
  'doc_start',
  'doc_end',
])

function changeSome(maker: Maker): void {
  const { project, below } = maker
  const table = one(maker, madeTables)
  const id = row(maker, table)
  const values = id === null ? null : makers[table]!(maker)
  if (!values) return
  if (table === 'coding' && below(3) === 0) {
    const anchor = ['start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'quote', 'prefix', 'suffix']
    const same = project.prepare('SELECT document_id FROM coding WHERE id=?').pluck().get(id) === values.document_id
    if (same)
      project
        .prepare(
          `UPDATE coding SET ${anchor.map(c => `${c}=?`).join(',')}, unanchored=0, doc_start=0, doc_end=1 WHERE id=?`,
        )
        .run(...anchor.map(c => values[c]!), id)
    return
  }
  const key = natural[table] ?? []
  const columns = Object.keys(values).filter(
    column =>
      !fixed.has(column) &&
      !key.includes(column) &&
      !(table === 'memo' && column.endsWith('_id')) &&
      !(table === 'code' && column === 'parent_id' && isBelow(project, values.parent_id as number | null, id!)),
  )
  const column = one(maker, columns)
  const group = groups[table]?.find(columns => columns.includes(column)) ?? [column]
  project
    .prepare(`UPDATE ${table} SET ${group.map(c => `${c}=?`).join(',')} WHERE id=?`)
    .run(...group.map(c => values[c]!), id)
}

function isBelow(project: Project, code: number | null, above: number): boolean {
  let at = code
  while (at !== null) {
    if (at === above) return true
    at = project.prepare('SELECT parent_id FROM code WHERE id=?').pluck().get(at) as number | null
  }
  return false
}

function removeSome(maker: Maker): void {
  const { project } = maker
  const table = one(maker, [...madeTables, ...(maker.below(3) === 0 ? ['document'] : [])])
  const id = row(maker, table)
  if (id === null) return
  if (table === 'code' && project.prepare('SELECT 1 FROM code WHERE parent_id=?').get(id)) return
  if (table === 'document' && listDocuments(project).length < 2) return
  project.prepare(`DELETE FROM ${table} WHERE id=?`).run(id)
}
