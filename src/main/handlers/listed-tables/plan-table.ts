import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { textTable } from '../../../shared/analysis/text-table'
import { isCycleKey } from '../../../shared/framework/cycles'
import type { Project } from '../../db/project'
import { planRows } from '../../export/plan-table'

import { cycleNames } from './cycle-names'

export function planTable(project: Project): BuiltTable {
  const labels = words.planNames
  const columns = ['kind', 'text', 'state', 'outcome', 'stories', 'indicators'] as const
  const names = cycleNames(project)
  const plan = planRows(project)
  return textTable(
    {
      title: words.plan,
      lineHead: words.cycle,
      heads: columns.map(column => head(column, labels[column], 'text')),
      notes: [words.planBase(plan.length)],
    },
    plan.map(row => {
      const cycle = String(row.cycle)
      return {
        name: names.get(cycle) ?? cycle,
        cycle: isCycleKey(cycle) ? cycle : null,
        cells: columns.map(column => {
          const value = String(row[column] ?? '')
          if (column === 'kind') return words.planKinds[value] ?? value
          return column === 'state' ? (words.planStates[value] ?? value) : value
        }),
      }
    }),
  )
}
