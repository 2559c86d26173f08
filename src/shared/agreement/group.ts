import type { AgreementQuery, GroupAgreement } from '../model/agreement'
import { atOnce, type Sliced } from '../slices'
import { type CodedDocument, charactersOf, continuumOf, unitsOf } from './coded-document'
import {
  alphaOfTable,
  cohensKappa,
  count,
  jaccard,
  observed,
  overlapOf,
  sameOfCoded,
  type Table,
  type Value,
} from './coefficients'
import { drawsOfEach } from './draws'
import { ofPairs } from './each-with-others'
import { GroupBootstrap } from './group-bootstrap'
import { fleissKappa, type GroupSums, groupAlpha, groupSums, oneOfGroup, placesOf } from './group-sums'
import { unitisingAlphas } from './unitising'
import type { GroupUnit } from './units'

export type GroupFigures = Omit<GroupAgreement, 'coders' | 'flows' | 'pairs'> & {
  pairs: (Omit<GroupAgreement['pairs'][number], 'coders'> & { coders: readonly [string, string] })[]
}

/** Documents gone through in one slice. */
const documentsAtOnce = 50

/**
 * How far several coders agree, all at once, over the documents that at least two of them coded. Who did not code a document is missing there; who did, and left a
 * unit alone, said that there is nothing. Where units are the same passages, who coded nothing in one did not see it, and is missing too.
 */
export function* groupAgreementInParts(
  documents: readonly CodedDocument[],
  coders: readonly string[],
  query: AgreementQuery,
): Sliced<GroupFigures> {
  const shared = documents
    .map(document => ({ document, by: coders.filter(coder => document.spans.has(coder)) }))
    .filter(({ by }) => by.length > 1)
  const all: GroupUnit[] = []
  const byDocument: GroupFigures['byDocument'] = []
  const pairs = new Map<string, PairTable>()
  let blocks = 0
  for (const [place, { document, by }] of shared.entries()) {
    if (place % documentsAtOnce === documentsAtOnce - 1) yield (0.3 * place) / shared.length
    const units = judged(document, by, query).map(unit => ({ ...unit, block: unit.block + blocks, document: place }))
    blocks += document.turns.length
    for (const unit of units) all.push(unit)
    byDocument.push({
      document: document.title,
      coders: by.length,
      units: sizeOf(units, query),
      percent: ofPairs(pairTables(document, by, query, pairs).map(observed)),
      alpha: groupAlpha(groupSums(units, placesOf(units))),
      alphaInterval: null,
    })
  }
  const places = placesOf(all)
  const times = drawsOfEach(all.length, byDocument.length)
  if (times > 0)
    for (const [place, units] of Map.groupBy(all, ({ document }) => document)) {
      if (place % documentsAtOnce === documentsAtOnce - 1) yield 0.3 + (0.2 * place) / shared.length
      byDocument[place]!.alphaInterval = new GroupBootstrap(units, places, times).interval(groupAlpha)
    }
  yield 0.5
  const sums = groupSums(all, places)
  const bootstrap = new GroupBootstrap(all, places)
  yield 0.7
  const tables = [...pairs.values()].map(({ table }) => table)
  const { values: ku, ...shown } = unitisingAlphas(shared.map(({ document, by }) => continuumOf(document, by)))
  const isEven = new Set(all.map(({ values }) => values.length)).size <= 1
  yield 0.9
  return {
    documents: shared.length,
    byAll: shared.filter(({ by }) => by.length === coders.length).length,
    units: sizeOf(all, query),
    characters: charactersOf(shared.map(({ document }) => document)),
    alpha: groupAlpha(sums),
    alphaInterval: bootstrap.interval(groupAlpha),
    fleiss: isEven ? fleissKappa(sums) : null,
    fleissInterval: isEven ? bootstrap.interval(fleissKappa) : null,
    isEven,
    percent: ofPairs(tables.map(observed)),
    overlap: ofPairs(tables.map(sameOfCoded)),
    resampling: bootstrap.resampling,
    unitising: shown,
    values: [...places.keys()]
      .filter(value => value !== null)
      .sort((a, b) => (a < b ? -1 : 1))
      .map(value => ({
        value,
        given: sums.given[places.get(value)!]!,
        alpha: groupAlpha(oneOfGroup(sums, places.get(value)!)),
        alphaInterval: bootstrap.interval(groupAlpha, value),
        overlap: ofPairs(tables.map(table => jaccard(overlapOf(table, value)))),
        ku: ku.get(value) ?? null,
      })),
    prevailing: prevailing(sums, places),
    byDocument,
    documentDraws: times,
    pairs: coders.flatMap((first, at) =>
      coders.slice(at + 1).flatMap(second => {
        const pair = pairs.get(`${first} ${second}`)
        if (!pair) return []
        const { table, ...sizes } = pair
        const figures = { percent: observed(table), overlap: sameOfCoded(table), kappa: cohensKappa(table) }
        return [{ coders: [first, second] as const, ...sizes, ...figures, alpha: alphaOfTable(table) }]
      }),
    ),
  }
}

/** The same where nobody else is to be answered meanwhile. */
export function groupAgreement(...asked: Parameters<typeof groupAgreementInParts>): GroupFigures {
  return atOnce(groupAgreementInParts(...asked))
}

/** Units with the values of those who judged them. */
function judged(document: CodedDocument, by: readonly string[], query: AgreementQuery) {
  const units = unitsOf(document, by, query)
  if (query.unit !== 'passage') return units
  return units
    .map(unit => ({ ...unit, values: unit.values.filter(value => value !== null) }))
    .filter(({ values }) => values.length > 1)
}

function sizeOf(units: readonly GroupUnit[], { unit }: AgreementQuery): number {
  return unit === 'character' ? units.reduce((sum, { weight }) => sum + weight, 0) : units.length
}

interface PairTable {
  documents: number
  units: number
  table: Table
}

/** The table of every two who coded a document, over their own units; each is added to what is known of the pair. */
function pairTables(
  document: CodedDocument,
  by: readonly string[],
  query: AgreementQuery,
  known: Map<string, PairTable>,
): Table[] {
  const tables: Table[] = []
  for (const [at, first] of by.entries())
    for (const second of by.slice(at + 1)) {
      const key = `${first} ${second}`
      const pair = known.get(key) ?? { documents: 0, units: 0, table: new Map() }
      const here: Table = new Map()
      for (const { values, weight } of unitsOf(document, [first, second], query)) {
        for (const table of [here, pair.table]) count(table, values[0]!, values[1]!, weight)
        pair.units += query.unit === 'character' ? weight : 1
      }
      pair.documents++
      known.set(key, pair)
      tables.push(here)
    }
  return tables
}

/** The value that all together gave most often, null being nothing, and its share of all they gave. */
function prevailing({ given, total }: GroupSums, places: ReadonlyMap<Value, number>): GroupFigures['prevailing'] {
  const [most] = [...places].sort(([a, n], [b, m]) => given[m]! - given[n]! || ((a ?? '') < (b ?? '') ? -1 : 1))
  return most ? { value: most[0], share: given[most[1]]! / total } : null
}
