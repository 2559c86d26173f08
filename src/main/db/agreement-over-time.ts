import { pairAgreementInParts } from '../../shared/agreement/agreement'
import type { CodedDocument } from '../../shared/agreement/coded-document'
import { groupAgreementInParts } from '../../shared/agreement/group'
import type { AgreementOverTime, AgreementQuery, PeriodAgreement, PeriodKind } from '../../shared/model/agreement'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { codedInParts, comparedCoders, comparedPairs } from './agreement'
import type { Project } from './project'

/**
 * Agreement of every two coders, period by period, the first first. A document counts whole, and once: in the month in which the second of the two began to code it, or
 * in the round with whose merge the codings of the second arrived.
 */
export function* agreementOverTimeInParts(
  project: Project,
  query: AgreementQuery,
  by: PeriodKind,
): Sliced<AgreementOverTime[]> {
  const pairs = comparedPairs(project, query)
  if (pairs.length === 0) return []
  const documents = yield* stretch(0, 0.3, codedInParts(project, query))
  const began = by === 'month' ? monthsOf(project) : roundsOf(project)
  const found: AgreementOverTime[] = []
  for (const [at, { first, second, coders }] of pairs.entries()) {
    const two = [String(first), String(second)] as const
    const shared = documents.filter(({ spans }) => two.every(coder => spans.has(coder)))
    if (shared.length === 0) continue
    const share = (done: number) => 0.3 + (0.7 * done) / pairs.length
    const counting = inPeriods(shared, two, began, within => pairAgreementInParts(within, ...two, query))
    found.push({ coders, periods: yield* stretch(share(at), share(at + 1), counting) })
  }
  return found
}

/** The same of all who are asked for at once: a document counts where the last of those who coded it began, or arrived. */
export function* groupOverTimeInParts(
  project: Project,
  query: AgreementQuery,
  by: PeriodKind,
): Sliced<PeriodAgreement[]> {
  const coders = comparedCoders(project, query).flatMap(({ id, kind }) => (kind === 'person' ? [String(id)] : []))
  const documents = yield* stretch(0, 0.3, codedInParts(project, query))
  const shared = documents.filter(({ spans }) => coders.filter(coder => spans.has(coder)).length > 1)
  const began = by === 'month' ? monthsOf(project) : roundsOf(project)
  const counting = inPeriods(shared, coders, began, function* (within) {
    const { percent, ...figures } = yield* groupAgreementInParts(within, coders, query)
    return { ...figures, percent: percent?.mean ?? null, kappa: null, kappaInterval: null }
  })
  return yield* stretch(0.3, 1, counting)
}

/** The same where nobody else is to be answered meanwhile. */
export function agreementOverTime(...asked: Parameters<typeof agreementOverTimeInParts>): AgreementOverTime[] {
  return atOnce(agreementOverTimeInParts(...asked))
}

/** The same where nobody else is to be answered meanwhile. */
export function groupOverTime(...asked: Parameters<typeof groupOverTimeInParts>): PeriodAgreement[] {
  return atOnce(groupOverTimeInParts(...asked))
}

function* inPeriods(
  documents: readonly CodedDocument[],
  coders: readonly string[],
  began: Begun,
  figuresOf: (within: readonly CodedDocument[]) => Sliced<Omit<PeriodAgreement, 'period' | 'at'>>,
): Sliced<PeriodAgreement[]> {
  const last = ({ id, spans }: CodedDocument) =>
    lastOf(
      began,
      id,
      coders.filter(coder => spans.has(coder)),
    )
  const periods: PeriodAgreement[] = []
  const groups = [...Map.groupBy(documents, document => last(document).period)]
  for (const [place, [period, within]] of groups.entries()) {
    const counting = stretch(place / groups.length, (place + 1) / groups.length, figuresOf(within))
    const { units, percent, kappa, kappaInterval, alpha, alphaInterval } = yield* counting
    const at = new Date(Math.max(...within.map(document => last(document).at))).toISOString()
    const facts = { period, at, documents: within.length, units }
    periods.push({ ...facts, percent, kappa, kappaInterval, alpha, alphaInterval })
  }
  return periods.sort((a, b) => (a.at < b.at ? -1 : 1))
}

interface Began {
  /** What comes later has more. */
  order: number
  period: string
  at: number
}

/** By document and coder. */
type Begun = ReadonlyMap<string, Began>

function lastOf(begun: Begun, document: number, coders: readonly string[]): Began {
  return coders
    .map(coder => begun.get(`${document} ${coder}`)!)
    .reduce((a, b) => (b.order > a.order || (b.order === a.order && b.at > a.at) ? b : a))
}

/** When each coder began with each document; months are those of the computer's time zone. */
function monthsOf(project: Project): Begun {
  const rows = project
    .prepare('SELECT document_id, coder_id, min(created_at) FROM coding WHERE unanchored=0 GROUP BY 1, 2')
    .raw()
    .all() as [number, number, number][]
  return new Map(
    rows.map(([document, coder, at]) => {
      const day = new Date(at)
      const period = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`
      return [`${document} ${coder}`, { order: at, period, at }]
    }),
  )
}

/** With which merge, counted from 1 over all that brought codings, each coder's first codings of each document arrived; 0: with none, at the time of the first coding. */
function roundsOf(project: Project): Begun {
  const rows = project
    .prepare(
      `SELECT k.document_id, k.coder_id, min(ifnull(m.id,0)), ifnull(min(m.hlc)/1000, min(k.created_at)) FROM coding k LEFT JOIN history_change h ON h.row_uuid=k.uuid AND h.op=1 AND h.adopted=0
         LEFT JOIN history_txn t ON t.id=h.txn_id LEFT JOIN history_txn m ON m.uuid=t.came_with WHERE k.unanchored=0 GROUP BY 1, 2`,
    )
    .raw()
    .all() as [number, number, number, number][]
  const merges = [...new Set(rows.map(([, , merge]) => merge))].filter(merge => merge > 0).sort((a, b) => a - b)
  return new Map(
    rows.map(([document, coder, merge, at]) => {
      const round = merge > 0 ? merges.indexOf(merge) + 1 : 0
      return [`${document} ${coder}`, { order: round, period: String(round), at }]
    }),
  )
}
