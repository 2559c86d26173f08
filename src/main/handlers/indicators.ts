import {
  addIndicator,
  listIndicators,
  moveIndicator,
  removeIndicator,
  setIndicatorValues,
  updateIndicator,
} from '../db/indicators'
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
}
