import { pairAgreement } from '../../shared/agreement/agreement'
import type { AgreementOverTime, AgreementQuery, PeriodKind } from '../../shared/model/agreement'
import { codedDocuments, comparedPairs } from './agreement'
import type { Project } from './project'

/**
 * Agreement of every two coders, period by period, the first first. A document counts whole, and once: in the month in which the second of the two began to code it, or
 * in the round with whose merge the codings of the second arrived.
 */
export function agreementOverTime(project: Project, query: AgreementQuery, by: PeriodKind): AgreementOverTime[] {
  const pairs = comparedPairs(project, query)
  if (pairs.length === 0) return []
  const documents = codedDocuments(project, query)
  const began = by === 'month' ? monthsOf(project) : roundsOf(project)
  return pairs.flatMap(({ first, second, coders }) => {
    const shared = documents.filter(({ spans }) => spans.has(String(first)) && spans.has(String(second)))
    if (shared.length === 0) return []
    const periods = Map.groupBy(shared, ({ id }) => laterOf(began, id, first, second).period)
    return [
      {
        coders,
        periods: [...periods]
          .map(([period, within]) => {
            const figures = pairAgreement(within, String(first), String(second), query)
            const { documents: count, units, percent, kappa, kappaInterval, alpha } = figures
            const at = Math.max(...within.map(({ id }) => laterOf(began, id, first, second).at))
            const facts = { period, at: new Date(at).toISOString(), documents: count }
            return { ...facts, units, percent, kappa, kappaInterval, alpha }
          })
          .sort((a, b) => (a.at < b.at ? -1 : 1)),
      },
    ]
  })
}

interface Began {
  /** What comes later has more. */
  order: number
  period: string
  at: number
}

/** By document and coder. */
type Begun = ReadonlyMap<string, Began>

function laterOf(begun: Begun, document: number, first: number, second: number): Began {
  const [a, b] = [begun.get(`${document} ${first}`)!, begun.get(`${document} ${second}`)!]
  return b.order > a.order || (b.order === a.order && b.at > a.at) ? b : a
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
