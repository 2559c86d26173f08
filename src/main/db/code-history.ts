import type { CodeEvent } from '../../shared/model/code'
import { ActionName } from '../../shared/model/history'
import { treeCode } from './code-tree'
import type { Project } from './project'
import { uuidText } from './uuid'

interface ChangeRow {
  op: 1 | 2 | 3
  old: string | null
  txn: Buffer
  hlc: number
  coder: string
  by: Buffer
  kind: CodeEvent['kind']
  action: string
  details: string
}

type Fields = Record<string, string | number | null>

/** Names of the fields, as the log has them. */
const fields = [
  'name',
  'parent_id',
  'cycle',
  'aliases',
  'gloss',
  'definition',
  'questions',
  'include_rule',
  'exclude_rule',
].concat(['decision_rule', 'example', 'colour', 'archived', 'pos'])

/**
 * What was done to a code, the last first: who, when, and each field before and after. What a field was after a change is what the next
 * change found, or what it is now.
 * @throws AppError code.notFound
 */
export function codeHistory(project: Project, id: string): CodeEvent[] {
  const { uuid } = treeCode(project, id)
  const now = { ...presentFields(project, uuid) }
  const rows = project
    .prepare(
      `SELECT h.op, h.old, t.uuid AS txn, t.hlc, c.name AS coder, c.uuid AS by, t.kind, t.action, t.details
       FROM history_change h JOIN history_txn t ON t.id=h.txn_id JOIN coder c ON c.id=t.coder_id
       WHERE h.row_uuid=? AND h.tbl='code' ORDER BY h.id DESC`,
    )
    .all(uuid) as ChangeRow[]
  const events: CodeEvent[] = []
  for (const row of rows) {
    const old = JSON.parse(row.old ?? '{}') as Fields
    const changed = row.op === 2 ? fields.filter(field => field in old) : []
    const changes = changed
      .filter(field => field !== 'pos')
      .map(field => ({ field, before: words(project, field, old[field]), after: words(project, field, now[field]) }))
    Object.assign(now, old)
    const last = events.at(-1)
    const txn = uuidText(row.txn)
    // One action may change a code by several statements.
    if (last?.id === txn) last.changes.unshift(...changes)
    else
      events.push({
        id: txn,
        at: new Date(row.hlc / 1000).toISOString(),
        coder: row.coder,
        coderId: uuidText(row.by),
        kind: row.kind,
        action: ActionName.parse(row.action),
        details: JSON.parse(row.details) as CodeEvent['details'],
        changes,
      })
  }
  return events
}

function presentFields(project: Project, uuid: Buffer): Fields {
  const row = project
    .prepare('SELECT c.*, lower(hex(p.uuid)) AS above FROM code c LEFT JOIN code p ON p.id=c.parent_id WHERE c.uuid=?')
    .get(uuid) as Fields
  return { ...Object.fromEntries(fields.map(field => [field, row[field] ?? null])), parent_id: row.above || null }
}

/** A field's value as a person reads it: names for codes, lines for lists. */
function words(project: Project, field: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (field === 'parent_id')
    return (
      (project.prepare('SELECT name FROM code WHERE lower(hex(uuid))=?').pluck().get(value) as string | undefined) ?? ''
    )
  if (field === 'aliases' || field === 'questions') return (JSON.parse(String(value)) as string[]).join('\n')
  return String(value)
}
