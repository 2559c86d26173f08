import { type AgreementQuery, agreementUnits, type PeriodKind, periodKinds } from '../../../shared/model/agreement'
import { agreementOf } from '../../db/agreement'
import { agreementOverTime } from '../../db/agreement-over-time'
import type { Command } from '../arguments'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'

const columns = ['first', 'second', 'value', 'units', 'percent', 'kappa', 'from', 'to', 'alpha', 'jaccard', 'f1']

export const agreementCommand: Command = {
  name: 'agreement',
  usage:
    'PROJECT [--unit turn|sentence|character|passage] [--codes] [--coded-only] [--tellers] [--by month|round] [--json|--csv]',
  summary: 'says how far every two coders agree: all cycles together, then each against the others',
  options: {
    unit: { type: 'string' },
    codes: { type: 'boolean' },
    'coded-only': { type: 'boolean' },
    tellers: { type: 'boolean' },
    by: { type: 'string' },
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
    const by = options.choice('by', periodKinds)
    if (by !== undefined) return printPeriods(path!, query, by, options.format())
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

/** Agreement of each pair, month by month or round by round. */
async function printPeriods(
  path: string,
  query: AgreementQuery,
  by: PeriodKind,
  format: 'json' | 'csv' | 'text',
): Promise<void> {
  const pairs = await withProject(path, project => agreementOverTime(project, query, by))
  if (format === 'json') return printData(`${JSON.stringify({ ...query, by, pairs }, null, 2)}\n`)
  printTable(
    pairs.flatMap(({ coders: [first, second], periods }) =>
      periods.map(({ period, documents, units, ...figures }) => ({
        ...{ first: first.name, second: second.name, period, documents, units, percent: shown(figures.percent) },
        ...{
          kappa: shown(figures.kappa),
          from: shown(figures.kappaInterval?.[0]),
          to: shown(figures.kappaInterval?.[1]),
        },
        alpha: shown(figures.alpha),
      })),
    ),
    ['first', 'second', 'period', 'documents', 'units', 'percent', 'kappa', 'from', 'to', 'alpha'],
    format,
  )
}

/** Four places; an en dash where the figure is not defined. */
function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(4)
}
