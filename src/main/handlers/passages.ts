import { listCodes } from '../db/codes'
import { codersOf, findPassages, passageRows } from '../db/passages'
import { passageTable } from '../export/passage-table'
import { tableTypes } from '../export/table-file'
import { calls } from './contract'

export const passages = {
  find: calls.passages.find.handler(({ context: { workspace }, input }) => findPassages(workspace.project, input)),
  rows: calls.passages.rows.handler(({ context: { workspace }, input }) => passageRows(workspace.project, input.rows)),
  coders: calls.passages.coders.handler(({ context: { workspace } }) => codersOf(workspace.project)),
  export: calls.passages.export.handler(async ({ context: { workspace }, input }) => {
    const { project } = workspace
    const chosen = passageRows(project, findPassages(project, input.query).rows)
    const codes = new Map(listCodes(project).map(code => [code.id, code]))
    const bytes = await passageTable(chosen, codes, input.format)
    return {
      name: `${project.info().name} passages.${input.format}`,
      file: new Blob([new Uint8Array(bytes)], { type: tableTypes[input.format] }),
    }
  }),
}
