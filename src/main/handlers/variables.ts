import { importAttributes } from '../db/import-attributes'
import {
  addVariable,
  listValues,
  listVariables,
  moveVariable,
  removeVariable,
  setValues,
  updateVariable,
} from '../db/variables'
import { documentTable, participantTable } from '../export/attribute-table'
import { tableFile, tableTypes } from '../export/table-file'
import { readTableInWorker } from '../import/read-in-worker'
import { calls } from './contract'

export const variables = {
  list: calls.variables.list.handler(({ context: { workspace } }) => listVariables(workspace.project)),
  add: calls.variables.add.handler(({ context: { workspace, client }, input }) => {
    const variable = addVariable(workspace.project, input)
    workspace.announce(['variable'], [], client)
    return variable
  }),
  update: calls.variables.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const variable = updateVariable(workspace.project, id, change)
    workspace.announce(['variable'], [], client)
    return variable
  }),
  move: calls.variables.move.handler(({ context: { workspace, client }, input }) => {
    moveVariable(workspace.project, input.id, input.before)
    workspace.announce(['variable'], [], client)
  }),
  remove: calls.variables.remove.handler(({ context: { workspace, client }, input }) => {
    removeVariable(workspace.project, input.id)
    workspace.announce(['variable'], [], client)
  }),
  values: calls.variables.values.handler(({ context: { workspace }, input }) =>
    listValues(workspace.project, input.subject),
  ),
  setValues: calls.variables.setValues.handler(({ context: { workspace, client }, input: { cells, keepWords } }) => {
    const changed = setValues(workspace.project, cells, { keepWords })
    workspace.announce(['variable'], [], client)
    return { changed }
  }),
  readTable: calls.variables.readTable.handler(async ({ input, signal }) => {
    const bytes = new Uint8Array(await input.bytes.arrayBuffer())
    const sheet = input.sheet === undefined ? {} : { sheet: input.sheet }
    return await readTableInWorker(bytes, input.name, sheet, signal ? { signal } : {})
  }),
  importTable: calls.variables.importTable.handler(({ context: { workspace, client }, input }) => {
    const outcome = importAttributes(workspace.project, input)
    workspace.announce(['variable', 'participant'], [], client)
    return outcome
  }),
  export: calls.variables.export.handler(async ({ context: { workspace }, input: { subject, format } }) => {
    const { project } = workspace
    const { columns, rows } = subject === 'participant' ? participantTable(project) : documentTable(project)
    const bytes = await tableFile(columns, rows, format)
    return {
      name: `${project.info().name} ${subject}s.${format}`,
      file: new Blob([new Uint8Array(bytes)], { type: tableTypes[format] }),
    }
  }),
}
