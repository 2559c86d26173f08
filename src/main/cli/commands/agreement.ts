import { agreementUnits } from '../../../shared/model/agreement'
import { agreementOf } from '../../db/agreement'
import type { Command } from '../arguments'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'

const columns = ['first', 'second', 'value', 'units', 'percent', 'kappa', 'from', 'to', 'alpha', 'jaccard', 'f1']

export const agreementCommand: Command = {
  name: 'agreement',
  usage: 'PROJECT [--unit turn|sentence|character|passage] [--codes] [--coded-only] [--tellers] [--json|--csv]',
  summary: 'says how far every two coders agree: all cycles together, then each against the others',
  options: {
    unit: { type: 'string' },
    codes: { type: 'boolean' },
    'coded-only': { type: 'boolean' },
    tellers: { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const query = {
      unit: options.choice('unit', agreementUnits) ?? 'turn',
      domain: options.flag('codes') ? ('codes' as const) : ('cycles' as const),
      uncoded: !options.flag('coded-only'),
      tellers: options.flag('tellers'),
    }
    const pairs = await withProject(path!, project => agreementOf(project, query))
    if (pairs.length === 0)
      say(
        query.tellers
          ? 'No teller has coded a document that somebody else coded.'
          : 'No two coders have coded the same document yet.',
      )
    if (options.flag('json')) return printData(`${JSON.stringify({ ...query, pairs }, null, 2)}\n`)
    for (const {
      coders,
      resampling: { of, blocks, times },
    } of pairs)
      say(
        `${coders.map(({ name }) => name).join(' – ')}: 95 % intervals from ${times} draws of ${blocks} ${of}, seed fixed.`,
      )
    const lines = pairs.flatMap(({ coders: [first, second], ...pair }) => [
      {
        ...{ first: first.name, second: second.name, value: 'all', units: pair.units, percent: shown(pair.percent) },
        ...{
          kappa: shown(pair.kappa),
          from: shown(pair.kappaInterval?.[0]),
          to: shown(pair.kappaInterval?.[1]),
          alpha: shown(pair.alpha),
        },
      },
      ...pair.values.map(value => ({
        ...{
          first: first.name,
          second: second.name,
          value: value.value,
          units: value.both + value.first + value.second,
        },
        ...{ percent: shown(value.percent), kappa: shown(value.kappa), from: shown(value.kappaInterval?.[0]) },
        ...{
          to: shown(value.kappaInterval?.[1]),
          alpha: shown(value.alpha),
          jaccard: shown(value.jaccard),
          f1: shown(value.f1),
        },
      })),
    ])
    printTable(lines, columns, options.format())
  },
}

/** Four places; an en dash where the figure is not defined. */
function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(4)
}
