import { importIndicators, indicatorPlan } from '../db/import-indicators'
import {
  addIndicator,
  listIndicators,
  moveIndicator,
  removeIndicator,
  setIndicatorValues,
  updateIndicator,
} from '../db/indicators'
import { indicatorColumns, indicatorRows } from '../export/indicator-table'
import { tableFile, tableTypes } from '../export/table-file'
import { calls } from './contract'
import { given } from './given'

export const indicators = {
  list: calls.indicators.list.handler(({ context: { workspace } }) => listIndicators(workspace.project)),
  add: calls.indicators.add.handler(({ context: { workspace, client }, input: { name, cycle, ...rest } }) => {
    const indicator = addIndicator(workspace.project, { name, cycle, ...given(rest) })
    workspace.announce(['indicator'], [], client)
    return indicator
  }),
  update: calls.indicators.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const indicator = updateIndicator(workspace.project, id, given(change))
    workspace.announce(['indicator'], [], client)
    return indicator
  }),
  remove: calls.indicators.remove.handler(({ context: { workspace, client }, input }) => {
    removeIndicator(workspace.project, input.id)
    workspace.announce(['indicator', 'evidence', 'plan'], [], client)
  }),
  move: calls.indicators.move.handler(({ context: { workspace, client }, input }) => {
    moveIndicator(workspace.project, input.id, input.before)
    workspace.announce(['indicator'], [], client)
  }),
  setValues: calls.indicators.setValues.handler(({ context: { workspace, client }, input }) => {
    const changed = setIndicatorValues(workspace.project, input.cells)
    workspace.announce(['indicator'], [], client)
    return { changed }
  }),
  planTable: calls.indicators.planTable.handler(({ context: { workspace }, input }) =>
    indicatorPlan(workspace.project, input),
  ),
  importTable: calls.indicators.importTable.handler(({ context: { workspace, client }, input }) => {
    const outcome = importIndicators(workspace.project, input)
    workspace.announce(['indicator'], [], client)
    return outcome
  }),
  export: calls.indicators.export.handler(async ({ context: { workspace }, input: { format } }) => {
    const { project } = workspace
    const bytes = await tableFile(indicatorColumns, indicatorRows(project), format)
    return {
      name: `${project.info().name} indicators.${format}`,
      file: new Blob([new Uint8Array(bytes)], { type: tableTypes[format] }),
    }
  }),
}
