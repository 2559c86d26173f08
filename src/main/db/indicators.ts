import { AppError } from '../../shared/errors'
import type { ActionName } from '../../shared/model/history'
import type { Indicator, IndicatorCell, IndicatorFields, IndicatorValue } from '../../shared/model/indicator'
import type { ActionDetails, Project } from './project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from './uuid'

interface IndicatorRow extends Omit<Indicator, 'id' | 'values'> {
  row: number
  uuid: Buffer
}

const indicatorQuery = 'SELECT id AS row, uuid, name, cycle, unit, source, target, direction, note FROM indicator'

/** Indicators with their values, in the project's order; values by date, then group. */
export function listIndicators(project: Project): Indicator[] {
  const rows = project.prepare(`${indicatorQuery} ORDER BY pos, uuid`).all() as IndicatorRow[]
  const values = Map.groupBy(
    project
      .prepare(
        'SELECT indicator_id, at, grp AS "group", value, raw, base, note FROM indicator_value ORDER BY at, grp, uuid',
      )
      .all() as (IndicatorValue & { indicator_id: number })[],
    value => value.indicator_id,
  )
  return rows.map(({ row, uuid, ...rest }) => ({
    id: uuidText(uuid),
    ...rest,
    values: (values.get(row) ?? []).map(({ indicator_id: _indicator, ...value }) => value),
  }))
}

/** @throws AppError indicator.notFound */
export function indicatorById(project: Project, id: string): Indicator {
  const { row, uuid, ...rest } = indicatorRow(project, id)
  const values = project
    .prepare(
      'SELECT at, grp AS "group", value, raw, base, note FROM indicator_value WHERE indicator_id=? ORDER BY at, grp, uuid',
    )
    .all(row) as IndicatorValue[]
  return { id: uuidText(uuid), ...rest, values }
}

/** Row id and name of an indicator. @throws AppError indicator.notFound */
export function indicatorRow(project: Project, id: string): IndicatorRow {
  const row = project.prepare(`${indicatorQuery} WHERE uuid=?`).get(uuidBytes(id)) as IndicatorRow | undefined
  if (!row) throw new AppError('indicator.notFound')
  return row
}

/** Adds an indicator after the others. @throws AppError indicator.nameTaken */
export function addIndicator(
  project: Project,
  fields: Pick<IndicatorFields, 'name' | 'cycle'> & Partial<IndicatorFields>,
): Indicator {
  refuseTaken(project, fields.name)
  const uuid = newUuid()
  project.act('indicator.add', { name: fields.name }, () => {
    project
      .prepare(
        `INSERT INTO indicator(uuid,name,cycle,unit,source,target,direction,note,pos)
         VALUES(?,?,?,?,?,?,?,?,(SELECT ifnull(max(pos),0)+1024 FROM indicator))`,
      )
      .run(
        uuidBytes(uuid),
        fields.name,
        fields.cycle,
        fields.unit ?? '',
        fields.source ?? '',
        fields.target ?? null,
        fields.direction ?? null,
        fields.note ?? '',
      )
  })
  return indicatorById(project, uuid)
}

/** @throws AppError indicator.notFound, indicator.nameTaken */
export function updateIndicator(project: Project, id: string, change: Partial<IndicatorFields>): Indicator {
  const before = indicatorRow(project, id)
  if (change.name !== undefined) refuseTaken(project, change.name, before.row)
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
  } as IndicatorRow
  project.act('indicator.update', { name: after.name }, () => {
    project
      .prepare('UPDATE indicator SET name=?, cycle=?, unit=?, source=?, target=?, direction=?, note=? WHERE id=?')
      .run(after.name, after.cycle, after.unit, after.source, after.target, after.direction, after.note, before.row)
  })
  return indicatorById(project, id)
}

/** Removes an indicator with its values, and the evidence it gives. @throws AppError indicator.notFound */
export function removeIndicator(project: Project, id: string): void {
  const { row, name } = indicatorRow(project, id)
  project.act('indicator.remove', { name }, () => {
    project.prepare('DELETE FROM indicator WHERE id=?').run(row)
  })
}

/** Puts an indicator before another, or (null) last. @throws AppError indicator.notFound */
export function moveIndicator(project: Project, id: string, before: string | null): void {
  const { name } = indicatorRow(project, id)
  const others = (project.prepare('SELECT uuid FROM indicator ORDER BY pos, uuid').pluck().all() as Buffer[])
    .map(uuid => uuidText(uuid))
    .filter(other => other !== id)
  const at = before === null ? others.length : others.indexOf(before)
  if (at === -1) throw new AppError('indicator.notFound')
  project.act('indicator.move', { name }, () => {
    const place = project.prepare('UPDATE indicator SET pos=? WHERE uuid=?')
    for (const [index, uuid] of [...others.slice(0, at), id, ...others.slice(at)].entries())
      place.run((index + 1) * 1024, uuidBytes(uuid))
  })
}

/**
 * Fills in values, or removes them: one action, all or none. A value is known by its indicator, date and group.
 * @returns how many changed
 * @throws AppError indicator.notFound
 */
export function setIndicatorValues(
  project: Project,
  cells: readonly IndicatorCell[],
  { action = 'indicator.values', details = {} }: SetIndicatorOptions = {},
): number {
  const known = project.prepare('SELECT value, raw, base, note FROM indicator_value WHERE uuid=?')
  const changed = cells.flatMap(cell => {
    const indicator = indicatorRow(project, cell.indicator)
    const uuid = uuidBytes(derivedUuid('indicator_value', cell.indicator, cell.at, cell.group))
    const before = known.get(uuid) as IndicatorCell['value'] | undefined
    return same(before ?? null, cell.value) ? [] : [{ ...cell, indicator, uuid }]
  })
  const [first] = changed
  if (!first) return 0
  project.act(action, { count: changed.length, name: first.indicator.name, ...details }, () => {
    for (const { indicator, uuid, at, group, value } of changed)
      if (value === null) project.prepare('DELETE FROM indicator_value WHERE uuid=?').run(uuid)
      else
        project
          .prepare(
            `INSERT INTO indicator_value(uuid,indicator_id,at,grp,value,raw,base,note) VALUES(?,?,?,?,?,?,?,?)
             ON CONFLICT(uuid) DO UPDATE SET value=excluded.value, raw=excluded.raw, base=excluded.base, note=excluded.note`,
          )
          .run(uuid, indicator.row, at, group, value.value, value.raw, value.base, value.note)
  })
  return changed.length
}

export interface SetIndicatorOptions {
  action?: Extract<ActionName, 'indicator.values' | 'indicator.import'>
  details?: ActionDetails
}

function same(a: IndicatorCell['value'], b: IndicatorCell['value']): boolean {
  if (a === null || b === null) return a === b
  return a.value === b.value && a.raw === b.raw && a.base === b.base && a.note === b.note
}

function refuseTaken(project: Project, name: string, but = -1): void {
  if (project.prepare('SELECT 1 FROM indicator WHERE name=? COLLATE NOCASE AND id<>?').get(name, but))
    throw new AppError('indicator.nameTaken', { name })
}
