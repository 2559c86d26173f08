import { evidenceLimit } from '../../shared/flow/summary'
import { queryHits } from '../db/query-hits'
import { readInParts, wholeRows } from '../db/whole-rows'
import { calls } from './contract'
import { inSlices } from './in-slices'

export const queries = {
  hits: calls.queries.hits.handler(({ context: { workspace }, input: { spec }, signal }) =>
    inSlices(workspace, signal, function* (project) {
      yield* readInParts(project, spec.coder)
      yield
      const codings = queryHits(project, spec)
      const found = new Set(codings)
      const rows = wholeRows(project, spec.coder).codings.filter(({ id }) => found.has(id))
      return {
        codings: codings.slice(0, evidenceLimit),
        count: codings.length,
        passages: new Set(rows.map(({ passage }) => passage)).size,
        documents: new Set(rows.map(({ document }) => document)).size,
        people: new Set(rows.map(({ teller }) => teller).filter(teller => teller !== null)).size,
      }
    }),
  ),
}
