import { listDisagreements } from '../../db/disagreements'
import { documentNamed } from '../../db/documents'
import { decisionColumns, decisionLines, decisionReport } from '../../export/decision-report'
import type { Command } from '../arguments'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'

export const disagreementsCommand: Command = {
  name: 'disagreements',
  usage: 'PROJECT [--resolved] [--document NAME] [--report] [--json|--csv]',
  summary:
    'lists where two coders did not do the same, with what was decided; --report: the resolved ones as a text to read',
  options: {
    resolved: { type: 'boolean' },
    document: { type: 'string' },
    report: { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const found = await withProject(path!, project => {
      const document = options.text('document')
      return listDisagreements(project, document === undefined ? null : documentNamed(project, document).id)
    })
    const resolved = found.filter(({ decision }) => decision !== null)
    say(`Disagreements: ${found.length}, resolved: ${resolved.length}.`)
    if (options.flag('report')) return printData(decisionReport(found, 'txt'))
    printTable(decisionLines(options.flag('resolved') ? resolved : found), decisionColumns, options.format())
  },
}
