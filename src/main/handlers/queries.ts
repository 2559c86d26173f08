import { evidenceLimit } from '../../shared/flow/summary'
import { stretch } from '../../shared/slices'
import { mergedCodes } from '../db/merged-codes'
import { hitsInParts } from '../db/query-hits'
import { readInParts, wholeRows } from '../db/whole-rows'
import { calls } from './contract'
import { inSlices } from './in-slices'

export const queries = {
  merged: calls.queries.merged.handler(({ context: { workspace } }) => [...mergedCodes(workspace.project).values()]),
  hits: calls.queries.hits.handler(({ context, input: { spec }, signal }) =>
    inSlices(context, signal, function* (project) {
      yield* stretch(0, 0.5, readInParts(project, spec.coder))
      yield 0.5
      const all = wholeRows(project, spec.coder)
      const codings = yield* stretch(0.5, 1, hitsInParts(project, all, spec))
      yield 1
      const found = new Set(codings)
      const rows = all.codings.filter(({ id }) => found.has(id))
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
