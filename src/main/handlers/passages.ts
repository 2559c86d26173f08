import { listCodes } from '../db/codes'
import { findPassages, passageRows } from '../db/passages'
import { passagesByConsent } from '../export/by-consent'
import { passageTable } from '../export/passage-table'
import { tableTypes } from '../export/table-file'
import { calls } from './contract'

export const passages = {
  find: calls.passages.find.handler(({ context: { workspace }, input }) => findPassages(workspace.project, input)),
  rows: calls.passages.rows.handler(({ context: { workspace }, input }) => passageRows(workspace.project, input.rows)),
  quote: calls.passages.quote.handler(({ context: { workspace }, input }) =>
    passagesByConsent(workspace.project, passageRows(workspace.project, input.rows)),
  ),
  export: calls.passages.export.handler(async ({ context: { workspace }, input }) => {
    const { project } = workspace
    const { passages: chosen, leftOut } = passagesByConsent(
      project,
      passageRows(project, findPassages(project, input.query).rows),
    )
    const codes = new Map(listCodes(project).map(code => [code.id, code]))
    const bytes = await passageTable(chosen, codes, input.format)
    return {
      leftOut,
      name: `${project.info().name} passages.${input.format}`,
      file: new Blob([new Uint8Array(bytes)], { type: tableTypes[input.format] }),
    }
  }),
}
