import type { PassageQuery } from '../../shared/model/passage-query'
import { listCodes } from '../db/codes'
import { findPassages, passageRows } from '../db/passages'
import type { Project } from '../db/project'
import { passagesByConsent } from '../export/by-consent'
import { passageColumns, passageLines } from '../export/passage-table'
import { type TableRow, tableTypes } from '../export/table-file'
import { calls } from './contract'
import { countAndMake } from './in-slices'

export const passages = {
  find: calls.passages.find.handler(({ context: { workspace }, input }) => findPassages(workspace.project, input)),
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

function* linesInParts(project: Project, query: PassageQuery) {
  const found = findPassages(project, query).rows
  const codes = new Map(listCodes(project).map(code => [code.id, code]))
  const left = { refused: 0, unrecorded: 0 }
  const rows: TableRow[] = []
  for (let from = 0; from < found.length; from += passagesAtOnce) {
    yield from / found.length
    const part = passageRows(project, found.slice(from, from + passagesAtOnce))
    const { passages: chosen, leftOut } = passagesByConsent(project, part)
    left.refused += leftOut.refused
    left.unrecorded += leftOut.unrecorded
    for (const line of passageLines(chosen, codes)) rows.push(line)
  }
  return { rows, leftOut: left, name: project.info().name }
}
