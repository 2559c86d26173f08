import type { AgreementQuery, PairAgreement, ValueAgreement } from '../model/agreement'
import { atOnce, type Sliced } from '../slices'
import { Bootstrap } from './bootstrap'
import { type CodedDocument, charactersOf, continuumOf, unitsOf } from './coded-document'
import {
  alphaOfSums,
  alphaOfTable,
  binaryTable,
  cohensKappa,
  count,
  f1,
  jaccard,
  kappaError,
  kappaOfSums,
  observed,
  overlapOf,
  sameOfCoded,
  type Table,
} from './coefficients'
import { drawsOfEach } from './draws'
import { unitisingAlphas } from './unitising'
import type { PairUnit } from './units'

export type PairFigures = Omit<PairAgreement, 'coders' | 'flows' | 'ordered'>

/** Documents gone through in one slice. */
const documentsAtOnce = 50

/** How far two coders agree over the documents that both coded. */
export function* pairAgreementInParts(
  documents: readonly CodedDocument[],
  first: string,
  second: string,
  query: AgreementQuery,
): Sliced<PairFigures> {
  const shared = documents.filter(({ spans }) => spans.has(first) && spans.has(second))
  const all: PairUnit[] = []
  const byDocument: PairFigures['byDocument'] = []
  let blocks = 0
  for (const [place, document] of shared.entries()) {
    if (place % documentsAtOnce === documentsAtOnce - 1) yield (0.3 * place) / shared.length
    const units: PairUnit[] = []
    for (const { values, weight, block } of unitsOf(document, [first, second], query))
      units.push({ first: values[0]!, second: values[1]!, weight, block: block + blocks, document: place })
    blocks += document.turns.length
    for (const unit of units) all.push(unit)
    const table = tableOf(units)
    byDocument.push({
      document: document.title,
      units: units.length,
      percent: observed(table),
      kappa: cohensKappa(table),
      alpha: alphaOfTable(table),
      alphaInterval: null,
    })
  }
  const times = drawsOfEach(all.length, byDocument.length)
  if (times > 0)
    for (const [place, units] of Map.groupBy(all, ({ document }) => document)) {
      if (place % documentsAtOnce === documentsAtOnce - 1) yield 0.3 + (0.2 * place) / shared.length
      byDocument[place]!.alphaInterval = new Bootstrap(units, times).interval(alphaOfSums)
    }
  yield 0.5
  const table = tableOf(all)
  const bootstrap = new Bootstrap(all)
  const values = [...new Set(all.flatMap(({ first: a, second: b }) => [a, b]))]
    .filter(value => value !== null)
    .sort((a, b) => (a < b ? -1 : 1))
  yield 0.7
  const { values: ku, ...shown } = unitisingAlphas(shared.map(document => continuumOf(document, [first, second])))
  yield 0.9
  return {
    documents: shared.length,
    units: query.unit === 'character' ? all.reduce((sum, { weight }) => sum + weight, 0) : all.length,
    characters: charactersOf(shared),
    percent: observed(table),
    overlap: sameOfCoded(table),
    kappa: cohensKappa(table),
    kappaError: kappaError(table),
    kappaInterval: bootstrap.interval(kappaOfSums),
    alpha: alphaOfTable(table),
    alphaInterval: bootstrap.interval(alphaOfSums),
    resampling: bootstrap.resampling,
    unitising: shown,
    values: values.map(value => ({
      ...valueAgreement(table, bootstrap, value),
      ku: ku.get(value) ?? null,
    })),
    prevailing: prevailing(table),
    mixedUp: mixedUp(table),
    byDocument,
    documentDraws: times,
  }
}

/** The same where nobody else is to be answered meanwhile. */
export function pairAgreement(...asked: Parameters<typeof pairAgreementInParts>): PairFigures {
  return atOnce(pairAgreementInParts(...asked))
}

function tableOf(units: Iterable<PairUnit>): Table {
  const table: Table = new Map()
  for (const { first, second, weight } of units) count(table, first, second, weight)
  return table
}

function valueAgreement(table: Table, bootstrap: Bootstrap, value: string): Omit<ValueAgreement, 'ku'> {
  const overlap = overlapOf(table, value)
  const binary = binaryTable(overlap)
  return {
    value,
    ...overlap,
    percent: observed(binary),
    kappa: cohensKappa(binary),
    kappaInterval: bootstrap.interval(kappaOfSums, value),
    alpha: alphaOfTable(binary),
    jaccard: jaccard(overlap),
    f1: f1(overlap),
  }
}

function prevailing(table: Table): PairFigures['prevailing'] {
  const given = new Map<string | null, number>()
  let total = 0
  for (const [a, row] of table)
    for (const [b, n] of row) {
      for (const value of [a, b]) given.set(value, (given.get(value) ?? 0) + n)
      total += 2 * n
    }
  const [most] = [...given].sort(([a, n], [b, m]) => m - n || ((a ?? '') < (b ?? '') ? -1 : 1))
  return most ? { value: most[0], share: most[1] / total } : null
}

function mixedUp(table: Table): PairFigures['mixedUp'] {
  const counts = new Map<string, { first: string; second: string; count: number }>()
  for (const [a, row] of table)
    for (const [b, n] of row) {
      if (a === null || b === null || a === b) continue
      const [first, second] = a < b ? [a, b] : [b, a]
      const known = counts.get(`${first}\n${second}`) ?? { first, second, count: 0 }
      known.count += n
      counts.set(`${first}\n${second}`, known)
    }
  return [...counts.values()].sort((x, y) => y.count - x.count || (x.first < y.first ? -1 : 1))
}
