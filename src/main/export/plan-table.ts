import { cycleSets } from '../../shared/framework/cycles'
import { planKinds } from '../../shared/model/plan'
import { listPlan } from '../db/plan'
import type { Project } from '../db/project'
import type { TableColumn, TableRow } from './table-file'

export const planColumns: TableColumn[] = [
  ...['cycle', 'kind'].map(name => ({ name })),
  { name: 'text', width: 48 },
  { name: 'state' },
  { name: 'outcome', width: 48 },
  { name: 'stories', width: 24 },
  { name: 'indicators', width: 24 },
  { name: 'id', width: 38 },
]

/** The planning grid as rows, in the order of the map, each cycle's aspirations first. */
export function planRows(project: Project): TableRow[] {
  const cycles = cycleSets[project.info().cycleSet]
  const entries = listPlan(project)
  const known = cycles.flatMap(cycle =>
    planKinds.flatMap(kind => entries.filter(entry => entry.cycle === cycle && entry.kind === kind)),
  )
  return [...known, ...entries.filter(({ cycle }) => !cycles.includes(cycle))].map(entry => ({
    ...entry,
    stories: entry.stories.map(({ title }) => title).join('; '),
    indicators: entry.indicators.map(({ name }) => name).join('; '),
  }))
}
