import type { CodeEvent } from '../../shared/model/code'
import { changesOfRow } from './changes-of-row'
import { treeCode } from './code-tree'
import type { Project } from './project'

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
  const events: CodeEvent[] = []
  for (const { op, old, entry } of changesOfRow(project, 'code', uuid)) {
    const changed = op === 2 ? fields.filter(field => field in old) : []
    const changes = changed
      .filter(field => field !== 'pos')
      .map(field => ({ field, before: words(project, field, old[field]), after: words(project, field, now[field]) }))
    Object.assign(now, old)
    const last = events.at(-1)
    // One action may change a code by several statements.
    if (last?.id === entry.id) last.changes.unshift(...changes)
    else events.push({ ...entry, changes })
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
