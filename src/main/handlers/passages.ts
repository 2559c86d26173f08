import type { PassageQuery } from '../../shared/model/passage-query'
import { stretch } from '../../shared/slices'
import { codebookOf } from '../db/codes'
import { passageRows } from '../db/passage-rows'
import { passagesInParts } from '../db/passages'
import type { Project } from '../db/project'
import { passagesByConsent } from '../export/by-consent'
import { passageColumns, passageLines } from '../export/passage-table'
import { type TableRow, tableTypes } from '../export/table-file'
import { calls } from './contract'
import { countAndMake, inSlices } from './in-slices'

export const passages = {
  find: calls.passages.find.handler(({ context, input, signal }) =>
    inSlices(context, signal, project => passagesInParts(project, input)),
  ),
  rows: calls.passages.rows.handler(({ context: { workspace }, input }) => passageRows(workspace.project, input.rows)),
  quote: calls.passages.quote.handler(({ context: { workspace }, input }) =>
    passagesByConsent(workspace.project, passageRows(workspace.project, input.rows)),
  ),
  export: calls.passages.export.handler(async ({ context, input: { query, format }, signal }) => {
    const { bytes, counted } = await countAndMake(
      context,
      signal,
      'rows',
      project => linesInParts(project, query),
      ({ rows }) => ({ columns: passageColumns, rows, format }),
    )
    return {
      leftOut: counted.leftOut,
      name: `${counted.name} passages.${format}`,
      file: new Blob([bytes], { type: tableTypes[format] }),
    }
  }),
}

/** Passages read in one slice. */
const passagesAtOnce = 1000

/** Share of the work that finding them is; the rest reads their words. */
const listed = 0.1

function* linesInParts(project: Project, query: PassageQuery) {
  const { rows: found } = yield* stretch(0, listed, passagesInParts(project, query))
  const codes = new Map(codebookOf(project).map(code => [code.id, code]))
  const left = { refused: 0, unrecorded: 0 }
  const rows: TableRow[] = []
  for (let from = 0; from < found.length; from += passagesAtOnce) {
    yield listed + ((1 - listed) * from) / found.length
    const part = passageRows(project, found.slice(from, from + passagesAtOnce))
    const { passages: chosen, leftOut } = passagesByConsent(project, part)
    left.refused += leftOut.refused
    left.unrecorded += leftOut.unrecorded
    for (const line of passageLines(chosen, codes)) rows.push(line)
  }
  return { rows, leftOut: left, name: project.info().name }
}
