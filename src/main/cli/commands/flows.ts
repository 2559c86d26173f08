import { cycleSets } from '../../../shared/framework/cycles'
import { noFilter } from '../../../shared/model/count-filter'
import { flowLines } from '../../db/flows'
import { countFlows } from '../../handlers/flow-figure'
import type { Command } from '../arguments'
import { askConsent, consentOptions, consentUsage } from '../consent-notice'
import { printTable } from '../output'
import { withProject } from '../project'

const columns = [
  'from',
  'to',
  'fromCycle',
  'toCycle',
  'fromCode',
  'toCode',
  'kind',
  'status',
  'fromDocument',
  'toDocument',
  'fromQuote',
  'toQuote',
  'coder',
  'memo',
  'id',
  'strength',
  'words',
]

export const flowsCommand: Command = {
  name: 'flows',
  usage: `PROJECT [--matrix] ${consentUsage} [--json|--csv]`,
  summary: 'lists the flows, or with --matrix counts the told ones from cycle to cycle',
  options: { ...consentOptions, matrix: { type: 'boolean' }, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    if (!options.flag('matrix')) {
      const lines = await withProject(path!, project =>
        askConsent(project, flowLines(project), ({ from, to }) => [from, to], options),
      )
      return printTable(lines, columns, options.format())
    }
    const { summary } = await withProject(path!, project => countFlows(project, 'passages', noFilter))
    const cycles = cycleSets[summary.cycleSet]
    const told = summary.relations.filter(({ type }) => type === 'told')
    const lines = cycles.map(from => ({
      from,
      ...Object.fromEntries(
        cycles.map(to => [to, told.find(relation => relation.from === from && relation.to === to)?.flowCount ?? 0]),
      ),
    }))
    printTable(lines, ['from', ...cycles], options.format())
  },
}
