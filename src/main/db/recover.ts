import { existsSync, rmSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { tableLabels } from '../../shared/messages/en/history'
import { anchorFindings } from './check-anchors'
import { recomputeOffsets } from './documents'
import type { Connection } from './driver'
import { connect } from './driver'
import { fillFromCopy, insertRow } from './fill-from-copy'
import { historyTriggers } from './history-triggers'
import { loggedTables } from './logged-tables'
import { Project } from './project'
import { ProjectFile } from './project-file'
import { readDamaged, type SalvagedTable } from './salvage'
import { dropOrphans } from './salvage-orphans'

/** What was found of a damaged project, table by table. */
export interface RecoveryReport {
  tables: {
    /** What its rows are, in words. */
    what: string
    read: number
    fromCopy: number
    /** Rows left out because what they belong to could not be read. */
    dropped: number
    /** Stretches of the file that could not be read. */
    gaps: number
  }[]
  /** Sentences about what is missing or has to be looked at; empty when all of it was there. */
  missing: string[]
}

/** Not rows of the project: the context of an action, and the parts of the search index, which are made anew. */
const own = ['history_txn', 'history_change', 'media_part']

/**
 * Makes a new, sound project of what can still be read of a damaged one: table by table in the order of the rows, over what cannot be read;
 * what is missing comes from a verified copy, by uuid. Indexes and the search are made anew.
 *
 * @param copy a sound project file of an earlier state, or null
 * @throws AppError project.exists, recover.nothing, project.* for the output
 */
export function recoverProject(damaged: string, out: string, copy: string | null, coderName: string): RecoveryReport {
  if (existsSync(out)) throw new AppError('project.exists', { path: out })
  const tables = [...new Set([...own, 'project', ...loggedTables.map(({ name }) => name)])]
  const found = readDamaged(damaged, tables)
  const kept = copy === null ? new Map<string, SalvagedTable>() : readDamaged(copy, tables)
  const isEmpty = (all: Map<string, SalvagedTable>) => (all.get('project')?.rows.length ?? 0) === 0
  if (isEmpty(found) && isEmpty(kept)) throw new AppError('recover.nothing', { path: damaged })
  ProjectFile.create(out).close()
  try {
    const db = connect(out, { readonly: false, mustExist: true })
    const report: RecoveryReport = { tables: [], missing: [] }
    try {
      db.pragma('foreign_keys=OFF')
      db.transaction(() => fill(db, tables, found, kept, report))()
      db.pragma('foreign_keys=ON')
    } finally {
      db.close()
    }
    finish(out, coderName, report)
    return report
  } catch (error) {
    rmSync(out, { force: true })
    throw error
  }
}

function fill(
  db: Connection,
  tables: readonly string[],
  found: Map<string, SalvagedTable>,
  kept: Map<string, SalvagedTable>,
  report: RecoveryReport,
): void {
  for (const { name } of loggedTables)
    for (const event of ['insert', 'update', 'delete']) db.exec(`DROP TRIGGER history_${name}_${event}`)
  const counts = new Map<string, RecoveryReport['tables'][number]>()
  for (const name of tables) {
    const source = found.get(name)
    let read = 0
    for (const row of source?.rows ?? []) if (insertRow(db, name, row) !== null) read++
    counts.set(name, { what: tableLabels[name] ?? name, read, fromCopy: 0, dropped: 0, gaps: source?.gaps ?? 1 })
  }
  const missing = tables.filter(name => counts.get(name)!.gaps > 0)
  for (const [name, added] of fillFromCopy(db, missing, kept)) counts.get(name)!.fromCopy = added
  report.tables.push(...[...counts.values()].filter(({ read, fromCopy, gaps }) => read + fromCopy + gaps > 0))
  for (const [name, dropped] of dropOrphans(db)) counts.get(name)!.dropped = dropped
  for (const table of loggedTables) db.exec(historyTriggers(table))
  db.exec("INSERT INTO turn_words(turn_words) VALUES('rebuild')")
}

/** Opens the new project as any other, brings derived values into order and says what is missing. */
function finish(out: string, coderName: string, report: RecoveryReport): void {
  const project = Project.open(out, coderName)
  try {
    project.file.transaction(() =>
      recomputeOffsets(project, project.prepare('SELECT id FROM document').pluck().all() as number[]),
    )
    for (const { what, fromCopy, dropped, gaps } of report.tables) {
      if (gaps > 0 && fromCopy > 0) report.missing.push(`Of the table “${what}”, ${fromCopy} rows came from the copy.`)
      else if (gaps > 0) report.missing.push(`Of the table “${what}”, some rows could not be read and are missing.`)
      if (dropped > 0)
        report.missing.push(`${dropped} rows of the table “${what}” were left out: what they belong to is missing.`)
    }
    report.missing.push(...anchorFindings(project))
  } finally {
    project.close()
  }
}
