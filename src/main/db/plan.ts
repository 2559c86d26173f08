import { AppError } from '../../shared/errors'
import type { PlanEntry, PlanFields, PlanLinks } from '../../shared/model/plan'
import { shortened } from './codings'
import type { Project } from './project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from './uuid'

interface PlanRow extends PlanFields {
  row: number
  uuid: Buffer
}

const planQuery = 'SELECT id AS row, uuid, cycle, kind, text, outcome, state FROM plan_entry'

/** The planning grid's entries, in the order they were put into each cell. */
export function listPlan(project: Project): PlanEntry[] {
  const rows = project.prepare(`${planQuery} ORDER BY pos, uuid`).all() as PlanRow[]
  const stories = linksOf(project, 'story', 'title')
  const indicators = linksOf(project, 'indicator', 'name')
  return rows.map(({ row, uuid, ...rest }) => ({
    id: uuidText(uuid),
    ...rest,
    stories: (stories.get(row) ?? []).map(({ uuid: id, name }) => ({ id: uuidText(id), title: name })),
    indicators: (indicators.get(row) ?? []).map(({ uuid: id, name }) => ({ id: uuidText(id), name })),
  }))
}

/**
 * @param links what it is set against
 * @returns the new entry's id
 */
export function addPlanEntry(
  project: Project,
  entry: Pick<PlanFields, 'cycle' | 'kind' | 'text'> & Partial<PlanFields>,
  links?: PlanLinks,
): string {
  const uuid = newUuid()
  project.act('plan.add', { text: shortened(entry.text) }, () => {
    const { lastInsertRowid: row } = project
      .prepare(
        `INSERT INTO plan_entry(uuid,cycle,kind,text,outcome,state,pos) VALUES(?,?,?,?,?,?,(SELECT ifnull(max(pos),0)+1024 FROM plan_entry))`,
      )
      .run(uuidBytes(uuid), entry.cycle, entry.kind, entry.text, entry.outcome ?? '', entry.state ?? 'open')
    if (links) setLinks(project, { row: Number(row), id: uuid }, links)
  })
  return uuid
}

/**
 * @param links what it is set against from now on; without them it stays
 * @throws AppError plan.notFound
 */
export function updatePlanEntry(project: Project, id: string, change: Partial<PlanFields>, links?: PlanLinks): void {
  const before = planRow(project, id)
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  } as PlanRow
  project.act('plan.update', { text: shortened(after.text) }, () => {
    project
      .prepare('UPDATE plan_entry SET cycle=?, kind=?, text=?, outcome=?, state=? WHERE id=?')
      .run(after.cycle, after.kind, after.text, after.outcome, after.state, before.row)
    if (links) setLinks(project, { row: before.row, id }, links)
  })
}

/** @throws AppError plan.notFound */
export function removePlanEntry(project: Project, id: string): void {
  const { row, text } = planRow(project, id)
  project.act('plan.remove', { text: shortened(text) }, () => {
    project.prepare('DELETE FROM plan_entry WHERE id=?').run(row)
  })
}

/** Exactly these are what an entry is set against. */
function setLinks(project: Project, entry: { row: number; id: string }, links: PlanLinks): void {
  const wanted = [
    ...links.stories.map(other => ({ column: 'story', other })),
    ...links.indicators.map(other => ({ column: 'indicator', other })),
  ].map(link => ({ ...link, uuid: derivedUuid('plan_link', entry.id, link.other) }))
  const there = project.prepare('SELECT uuid FROM plan_link WHERE entry_id=?').pluck().all(entry.row) as Buffer[]
  const keep = new Set(wanted.map(({ uuid }) => uuid))
  for (const uuid of there)
    if (!keep.has(uuidText(uuid))) project.prepare('DELETE FROM plan_link WHERE uuid=?').run(uuid)
  for (const { column, other, uuid } of wanted)
    project
      .prepare(
        // One that was removed meanwhile, in another window, is left out.
        `INSERT INTO plan_link(uuid,entry_id,${column}_id) SELECT ?,?,id FROM ${column} WHERE uuid=? ON CONFLICT(uuid) DO NOTHING`,
      )
      .run(uuidBytes(uuid), entry.row, uuidBytes(other))
}

function planRow(project: Project, id: string): PlanRow {
  const row = project.prepare(`${planQuery} WHERE uuid=?`).get(uuidBytes(id)) as PlanRow | undefined
  if (!row) throw new AppError('plan.notFound')
  return row
}

function linksOf(project: Project, table: 'story' | 'indicator', name: string) {
  const rows = project
    .prepare(
      `SELECT l.entry_id AS entry, x.uuid, x.${name} AS name FROM plan_link l JOIN ${table} x ON x.id=l.${table}_id ORDER BY x.pos, x.uuid`,
    )
    .all() as { entry: number; uuid: Buffer; name: string }[]
  return Map.groupBy(rows, ({ entry }) => entry)
}
