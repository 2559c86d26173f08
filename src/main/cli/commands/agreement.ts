import { eachWithOthers } from '../../../shared/agreement/each-with-others'
import { AppError } from '../../../shared/errors'
import {
  type AgreementQuery,
  agreementUnits,
  type OfPairs,
  type PairAgreement,
  type PeriodKind,
  periodKinds,
} from '../../../shared/model/agreement'
import { agreementOf, groupAgreementOf } from '../../db/agreement'
import { agreementOverTime, groupOverTime } from '../../db/agreement-over-time'
import type { Command } from '../arguments'
import { codersNamed } from '../coders-named'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'

const columns = [
  ...['first', 'second', 'value', 'units', 'percent', 'kappa', 'from', 'to', 'alpha', 'jaccard', 'f1'],
  ...['u', 'uFrom', 'uTo', 'cu', 'cuFrom', 'cuTo', 'ku'],
]

export const agreementCommand: Command = {
  name: 'agreement',
  usage:
    'PROJECT [--unit turn|sentence|character|passage] [--codes] [--coded-only] [--coders NAME,…] [--together] [--tellers] [--by month|round] [--json|--csv]',
  summary:
    'says how far every two coders agree: all cycles together, then each against the others; with --together all coders at once',
  options: {
    unit: { type: 'string' },
    codes: { type: 'boolean' },
    'coded-only': { type: 'boolean' },
    coders: { type: 'string' },
    together: { type: 'boolean' },
    tellers: { type: 'boolean' },
    by: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const among = options.text('coders')
    const coders =
      among === undefined ? undefined : await withProject(path!, project => codersNamed(project, among, true))
    const isTogether = options.flag('together')
    if (isTogether && options.flag('tellers'))
      throw new AppError('usage', { message: '--together is of coders, and tellers are none: leave --tellers out.' })
    const query = {
      ...(coders ? { coders } : {}),
      unit: options.choice('unit', agreementUnits) ?? 'turn',
      domain: options.flag('codes') ? ('codes' as const) : ('cycles' as const),
      uncoded: !options.flag('coded-only'),
      tellers: options.flag('tellers'),
    }
    const by = options.choice('by', periodKinds)
    if (isTogether)
      return by === undefined
        ? printTogether(path!, query, options.format())
        : printPeriodsTogether(path!, query, by, options.format())
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
          ...unitisingOf(pair.unitising),
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
          ku: shown(value.ku),
        },
      })),
      ...flowLines(first.name, second.name, pair.flows),
    ])
    const format = options.format()
    printTable(
      lines,
      format === 'text' ? columns.filter(column => !column.includes('From') && !column.includes('To')) : columns,
      format,
    )
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

const togetherColumns = [
  ...['value', 'given', 'alpha', 'from', 'to', 'fleiss', 'percent', 'percentLeast', 'percentMost'],
  ...['overlap', 'overlapLeast', 'overlapMost', 'u', 'cu', 'ku', 'uFrom', 'uTo', 'cuFrom', 'cuTo'],
]

/** Agreement of all coders at once: of all values together, then of each against the others. */
async function printTogether(path: string, query: AgreementQuery, format: 'json' | 'csv' | 'text'): Promise<void> {
  const group = await withProject(path, project => groupAgreementOf(project, query))
  if (!group) say('No two coders have coded the same document yet.')
  if (format === 'json') return printData(`${JSON.stringify({ ...query, group }, null, 2)}\n`)
  if (!group) return printTable([], togetherColumns, format)
  const { of, blocks, times } = group.resampling
  say(
    `${group.coders.map(({ name }) => name).join(', ')}: documents coded by two or more: ${group.documents}, by all: ${group.byAll}; units: ${group.units}.`,
  )
  say(
    `95 % intervals from ${times} draws of ${blocks} ${of}, seed fixed. Per cent and overlap: mean of pairs, least, most.`,
  )
  if (!group.isEven) say('No Fleiss’ kappa: not every unit was judged by as many coders.')
  const [from, to] = group.alphaInterval ?? []
  const spread = (name: string, figure: OfPairs) => ({
    ...{ [name]: shown(figure?.mean), [`${name}Least`]: shown(figure?.least), [`${name}Most`]: shown(figure?.most) },
  })
  const all = {
    ...{
      value: 'all',
      given: '',
      alpha: shown(group.alpha),
      from: shown(from),
      to: shown(to),
      fleiss: shown(group.fleiss),
    },
    ...{ ...spread('percent', group.percent), ...spread('overlap', group.overlap) },
    ...unitisingOf(group.unitising),
  }
  const each = group.values.map(({ value, given, alpha, alphaInterval, overlap, ku }) => ({
    ...{ value, given, alpha: shown(alpha), from: shown(alphaInterval?.[0]), to: shown(alphaInterval?.[1]) },
    ...{ ...spread('overlap', overlap), ku: shown(ku) },
  }))
  const flows = group.flows ? [{ value: 'flows', ...spread('overlap', group.flows) }] : []
  for (const { coder, alpha } of eachWithOthers(group))
    if (alpha)
      say(
        `${coder.name} with all others: alpha ${shown(alpha.mean)}, from ${shown(alpha.least)} to ${shown(alpha.most)}.`,
      )
  printTable([all, ...each, ...flows], togetherColumns, format)
}

/** The same month by month or round by round. */
async function printPeriodsTogether(
  path: string,
  query: AgreementQuery,
  by: PeriodKind,
  format: 'json' | 'csv' | 'text',
): Promise<void> {
  const periods = await withProject(path, project => groupOverTime(project, query, by))
  if (format === 'json') return printData(`${JSON.stringify({ ...query, by, periods }, null, 2)}\n`)
  printTable(
    periods.map(({ period, documents, units, percent, alpha, alphaInterval }) => ({
      ...{ period, documents, units, percent: shown(percent), alpha: shown(alpha) },
      ...{ from: shown(alphaInterval?.[0]), to: shown(alphaInterval?.[1]) },
    })),
    ['period', 'documents', 'units', 'percent', 'alpha', 'from', 'to'],
    format,
  )
}

function unitisingOf({ u, cu, intervals }: PairAgreement['unitising']) {
  return {
    ...{ u: shown(u), uFrom: shown(intervals.u?.[0]), uTo: shown(intervals.u?.[1]) },
    ...{ cu: shown(cu), cuFrom: shown(intervals.cu?.[0]), cuTo: shown(intervals.cu?.[1]) },
  }
}

/** Links between the same passages, where either drew any: none by chance is worked out, so only overlap and F1. */
function flowLines(first: string, second: string, flows: PairAgreement['flows']) {
  const units = flows.both + flows.first + flows.second
  return units === 0
    ? []
    : [{ first, second, value: 'flows', units, jaccard: shown(flows.jaccard), f1: shown(flows.f1) }]
}

/** Four places; an en dash where the figure is not defined. */
function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(4)
}
