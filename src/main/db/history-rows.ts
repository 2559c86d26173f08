import { rowImageQuery } from './history-triggers'
import { loggedTables } from './logged-tables'
import type { Project } from './project'
import { uuidBytes } from './uuid'

/** A row as the log keeps it: foreign keys are uuids in hex. */
export type RowImage = Readonly<Record<string, string | number | null>>

export interface RowChange {
  table: string
  uuid: Buffer
  before: RowImage | null
  after: RowImage | null
}

interface ChangeRow {
  id: number
  tbl: string
  op: 1 | 2 | 3
  row_uuid: Buffer
  old: string | null
}

/** What an entry did to each row it touched: the whole row before and after, null where there was none. */
export function rowChanges(project: Project, txn: number): RowChange[] {
  const changes = project
    .prepare('SELECT id, tbl, op, row_uuid, old FROM history_change WHERE txn_id=? ORDER BY id')
    .all(txn) as ChangeRow[]
  const rows = new Map<string, ChangeRow[]>()
  for (const change of changes) {
    const key = change.row_uuid.toString('hex')
    rows.set(key, [...(rows.get(key) ?? []), change])
  }
  return [...rows.values()].map(mine => {
    const last = mine.at(-1)!
    const after = imageAfter(project, last)
    const before = mine.reduceRight<RowImage | null>(stepBack, after)
    return { table: last.tbl, uuid: last.row_uuid, before, after }
  })
}

/** The row as it is now, stepped back over all that was done to it later. */
function imageAfter(project: Project, change: ChangeRow): RowImage | null {
  const later = project
    .prepare('SELECT id, tbl, op, row_uuid, old FROM history_change WHERE row_uuid=? AND id>? ORDER BY id DESC')
    .all(change.row_uuid, change.id) as ChangeRow[]
  return later.reduce(stepBack, currentImage(project, change.tbl, change.row_uuid))
}

function stepBack(image: RowImage | null, { op, old }: ChangeRow): RowImage | null {
  if (op === 1) return null
  const before = JSON.parse(old ?? '{}') as RowImage
  return op === 3 ? before : { ...image, ...before }
}

export function currentImage(project: Project, name: string, uuid: Buffer): RowImage | null {
  const table = loggedTables.find(each => each.name === name)
  if (!table) return null
  const json = project.prepare(rowImageQuery(table)).pluck().get(uuid) as string | undefined
  return json === undefined ? null : (JSON.parse(json) as RowImage)
}

/** A row as it is, or as it was when it was deleted. */
export function lastImage(project: Project, table: string, hex: string): RowImage | null {
  const uuid = uuidBytes(hex)
  const now = currentImage(project, table, uuid)
  if (now) return now
  const old = project
    .prepare('SELECT old FROM history_change WHERE row_uuid=? AND op=3 ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(uuid) as string | undefined
  return old === undefined ? null : (JSON.parse(old) as RowImage)
}

const page = 20_000

/**
 * The same of every entry, the last first, in one pass over the log: each row is read once and stepped back change by change.
 * @param visit called for each entry with what it did to each row it touched
 */
export function walkChanges(project: Project, visit: (txn: number, changes: RowChange[]) => void): void {
  const read = project.prepare(
    'SELECT id, txn_id AS txn, tbl, op, row_uuid, old FROM history_change WHERE id<? ORDER BY id DESC LIMIT ?',
  )
  const images = new Map<string, RowImage | null>()
  let txn = 0
  let rows = new Map<string, RowChange>()
  const finish = () => {
    // As they were touched, the first first.
    if (rows.size > 0) visit(txn, [...rows.values()].reverse())
    rows = new Map()
  }
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const changes = read.all(before, page) as (ChangeRow & { txn: number })[]
    for (const change of changes) {
      if (change.txn !== txn) finish()
      txn = change.txn
      const key = change.row_uuid.toString('hex')
      const after = images.has(key) ? images.get(key)! : currentImage(project, change.tbl, change.row_uuid)
      const was = stepBack(after, change)
      images.set(key, was)
      rows.set(key, {
        ...{ table: change.tbl, uuid: change.row_uuid, before: was },
        after: rows.has(key) ? rows.get(key)!.after : after,
      })
    }
    const last = changes.at(-1)
    if (!last) break
    before = last.id
  }
  finish()
}
