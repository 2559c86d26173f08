import { codePlaces, previewPlaces } from '../db/code-places'
import { findInDocument } from '../db/find-in-document'
import { patternFinder } from '../db/pattern-finder'
import { searchInParts } from '../db/search'
import { searchThings } from '../db/search-things'
import { calls } from './contract'
import { inSlices } from './in-slices'

export const search = {
  project: calls.search.project.handler(({ context, input: { query, limit }, signal }) =>
    inSlices(context, signal, project =>
      searchInParts(project, query, limit, () => patternFinder(query.text, query.caseSensitive)),
    ),
  ),
  document: calls.search.document.handler(({ context: { workspace }, input }) =>
    findInDocument(workspace.project, input),
  ),
  things: calls.search.things.handler(({ context: { workspace }, input }) =>
    searchThings(workspace.project, input.text),
  ),
  preview: calls.search.preview.handler(({ context: { workspace }, input }) => previewPlaces(workspace.project, input)),
  code: calls.search.code.handler(({ context: { workspace, client }, input }) => {
    const counts = codePlaces(workspace.project, input)
    workspace.announce(['coding', 'flow'], [...new Set(input.places.map(({ document }) => document))], client)
    return counts
  }),
}
