import { addFlow, flowsByRow, passagesByRow, removeFlow, updateFlow } from '../db/flows'
import { leastShown } from '../db/project-settings'
import { calls } from './contract'
import { drawFlowFigure, flowsInParts } from './flow-figure'
import { inSlices } from './in-slices'

const mimeTypes = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf', csv: 'text/csv' }

export const flows = {
  add: calls.flows.add.handler(({ context: { workspace, client }, input }) => {
    const flow = addFlow(workspace.project, input)
    workspace.announce(['flow'], [], client)
    return flow
  }),
  update: calls.flows.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const flow = updateFlow(workspace.project, id, change)
    workspace.announce(['flow'], [], client)
    return flow
  }),
  remove: calls.flows.remove.handler(({ context: { workspace, client }, input }) => {
    removeFlow(workspace.project, input.id)
    workspace.announce(['flow'], [], client)
  }),
  summary: calls.flows.summary.handler(({ context, input, signal }) =>
    inSlices(context, signal, project => flowsInParts(project, input.by, input.filter)),
  ),
  passages: calls.flows.passages.handler(({ context: { workspace }, input }) =>
    flowsByRow(workspace.project, input.rows),
  ),
  codings: calls.flows.codings.handler(({ context: { workspace }, input }) =>
    passagesByRow(workspace.project, input.rows),
  ),
  export: calls.flows.export.handler(async ({ context, input, signal }) => {
    const { counted, least, name } = await inSlices(context, signal, function* (project) {
      const counted = yield* flowsInParts(project, input.by, input.filter)
      return { counted, least: leastShown(project), name: project.info().name }
    })
    const bytes = await drawFlowFigure(counted, least, context.workspace.resources, input)
    signal?.throwIfAborted()
    return {
      name: `${name} flows.${input.format}`,
      file: new Blob([new Uint8Array(bytes)], { type: mimeTypes[input.format] }),
    }
  }),
}
