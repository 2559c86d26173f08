import type { CycleKey } from '../../shared/framework/cycles'
import { cycleSets } from '../../shared/framework/cycles'
import {
  type IndicatorPlan,
  type IndicatorTable,
  type PlannedIndicator,
  planIndicators,
} from '../../shared/indicators/plan-indicators'
import { fold } from '../../shared/variables/read-value'
import { addIndicator, listIndicators, setIndicatorValues, updateIndicator } from './indicators'
import type { Project } from './project'

export interface IndicatorImport {
  file: string
  table: IndicatorTable
  /** Keeps words among the numbers as they are, shown as such; otherwise these cells are left out. */
  keepWords: boolean
  /** Cycle of new indicators whose row names none. */
  cycle?: CycleKey | undefined
}

/** What the import would do, reading only. Cycles may be named by key, by name or by an alias of the project's codebook. */
export function indicatorPlan(
  project: Project,
  { table, cycle }: Pick<IndicatorImport, 'table' | 'cycle'>,
): IndicatorPlan {
  const names = new Map<string, CycleKey>()
  for (const { key, name, aliases } of project
    .prepare('SELECT cycle AS key, name, aliases FROM code WHERE parent_id IS NULL AND cycle IS NOT NULL')
    .all() as { key: CycleKey; name: string; aliases: string }[])
    for (const word of [name, ...(JSON.parse(aliases) as string[])]) names.set(fold(word), key)
  const allowed = new Set(cycleSets[project.info().cycleSet])
  return planIndicators(
    table,
    listIndicators(project),
    word => {
      const found = names.get(fold(word))
      return found !== undefined && allowed.has(found) ? found : undefined
    },
    cycle ?? null,
  )
}

/** Brings in a table of indicators: one action, one undo. @returns what changed */
export function importIndicators(
  project: Project,
  from: IndicatorImport,
): { values: number; added: number; changed: number; words: number; leftOut: number } {
  const plan = indicatorPlan(project, from)
  const details = { file: from.file, count: 0 }
  const outcome = { words: plan.words.length, leftOut: plan.leftOut.length }
  if (!plan.indicators.some(planned => bringsNews(planned, from.keepWords)))
    return { ...outcome, values: 0, added: 0, changed: 0 }
  return project.act('indicator.import', details, () => {
    const changed = plan.indicators.filter(
      ({ indicator, change }) => indicator !== null && Object.keys(change).length > 0,
    )
    const cells = plan.indicators.flatMap(({ indicator, fields, change, cells: planned }) => {
      const id = indicator?.id ?? addIndicator(project, fields).id
      if (indicator !== null && Object.keys(change).length > 0) updateIndicator(project, id, change)
      return planned
        .filter(({ value }) => from.keepWords || value?.value !== null)
        .map(cell => ({ ...cell, indicator: id }))
    })
    const values = setIndicatorValues(project, cells)
    details.count = values
    return {
      ...outcome,
      values,
      added: plan.indicators.filter(({ indicator }) => indicator === null).length,
      changed: changed.length,
    }
  })
}

/** Whether something would be stored: what the project holds already makes no entry in its history. */
function bringsNews({ indicator, change, cells }: PlannedIndicator, keepWords: boolean): boolean {
  if (indicator === null || Object.keys(change).length > 0) return true
  return cells.some(({ at, group, value }) => {
    if (value === null || (value.value === null && !keepWords)) return false
    const there = indicator.values.find(each => each.at === at && each.group === group)
    return there === undefined || there.value !== value.value || there.raw !== value.raw || there.base !== value.base
  })
}
