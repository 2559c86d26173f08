import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { textTable } from '../../../shared/analysis/text-table'
import { isCycleKey } from '../../../shared/framework/cycles'
import { stepStatuses } from '../../../shared/model/story'
import type { Project } from '../../db/project'
import type { Naming } from '../../export/by-consent'
import { matrixColumns, matrixLines } from '../matrix-table'

import { cycleNames } from './cycle-names'

export function matrixTable(project: Project, naming: Naming): BuiltTable {
  const labels = words.matrixNames
  const columns = matrixColumns.filter(column => column !== 'cycle')
  const names = cycleNames(project)
  const matrix = matrixLines(project, naming)
  return textTable(
    {
      title: words.matrix,
      lineHead: words.cycle,
      heads: columns.map(column =>
        head(column, labels[column], column === 'value' ? 'number' : column === 'base' ? 'count' : 'text', {
          opens: false,
        }),
      ),
      notes: [
        words.matrixBase({
          stories: matrix.filter(({ column, cycle }) => column === 'story' && cycle === matrix[0]?.cycle).length,
          indicators: matrix.filter(({ column, name }) => column === 'indicator' && name !== '').length,
        }),
      ],
    },
    matrix.map(line => ({
      name: names.get(line.cycle) ?? line.cycle,
      cycle: isCycleKey(line.cycle) ? line.cycle : null,
      cells: columns.map(column =>
        column === 'state'
          ? line.state
              .split(' ')
              .sort((a, b) => stateOrder.indexOf(a) - stateOrder.indexOf(b))
              .map(state => words.states[state] ?? state)
              .join(', ')
          : column === 'steps'
            ? line.steps.replaceAll(' ', ', ')
            : column === 'column'
              ? words.matrixColumn[line.column]
              : line[column],
      ),
    })),
  )
}

const stateOrder: readonly string[] = stepStatuses
