import { evidenceLimit } from '../../shared/flow/summary'
import { queryHits } from '../db/query-hits'
import { wholeRows } from '../db/whole-rows'
import { calls } from './contract'

export const queries = {
  hits: calls.queries.hits.handler(({ context: { workspace }, input: { spec } }) => {
    const codings = queryHits(workspace.project, spec)
    const found = new Set(codings)
    const rows = wholeRows(workspace.project, spec.coder).codings.filter(({ id }) => found.has(id))
    return {
      codings: codings.slice(0, evidenceLimit),
      count: codings.length,
      passages: new Set(rows.map(({ passage }) => passage)).size,
      documents: new Set(rows.map(({ document }) => document)).size,
      people: new Set(rows.map(({ teller }) => teller).filter(teller => teller !== null)).size,
    }
  }),
}
