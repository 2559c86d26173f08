import { listPlan } from '../../db/plan'
import { planColumns, planRows } from '../../export/plan-table'
import type { Command } from '../arguments'
import { printData, printTable } from '../output'
import { withProject } from '../project'

export const planCommand: Command = {
  name: 'plan',
  usage: 'PROJECT [--json|--csv]',
  summary: 'lists the planning grid: aspirations, conditions, risks and mitigations by value cycle, with what happened',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    if (options.format() === 'json') printData(`${JSON.stringify(await withProject(path!, listPlan), null, 2)}\n`)
    else
      printTable(
        await withProject(path!, planRows),
        planColumns.map(({ name }) => name),
        options.format(),
      )
  },
}
