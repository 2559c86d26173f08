import { addPlanEntry, listPlan, removePlanEntry, updatePlanEntry } from '../db/plan'
import { calls } from './contract'
import { given } from './given'

export const plan = {
  list: calls.plan.list.handler(({ context: { workspace } }) => listPlan(workspace.project)),
  add: calls.plan.add.handler(({ context: { workspace, client }, input: { cycle, kind, text, links, ...rest } }) => {
    const id = addPlanEntry(workspace.project, { cycle, kind, text, ...given(rest) }, links)
    workspace.announce(['plan'], [], client)
    return { id }
  }),
  update: calls.plan.update.handler(({ context: { workspace, client }, input: { id, links, ...change } }) => {
    updatePlanEntry(workspace.project, id, given(change), links)
    workspace.announce(['plan'], [], client)
  }),
  remove: calls.plan.remove.handler(({ context: { workspace, client }, input }) => {
    removePlanEntry(workspace.project, input.id)
    workspace.announce(['plan'], [], client)
  }),
}
