import { addClaim, listClaims, removeClaim, updateClaim } from '../db/claims'
import { claimsCsv, claimsText } from './claim-files'
import { calls } from './contract'

export const claims = {
  list: calls.claims.list.handler(({ context: { workspace } }) => listClaims(workspace.project)),
  add: calls.claims.add.handler(({ context: { workspace, client }, input }) => {
    const id = addClaim(workspace.project, input)
    workspace.announce(['claim'], [], client)
    return { id }
  }),
  update: calls.claims.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    updateClaim(workspace.project, id, given)
    workspace.announce(['claim'], [], client)
  }),
  remove: calls.claims.remove.handler(({ context: { workspace, client }, input }) => {
    removeClaim(workspace.project, input.id)
    workspace.announce(['claim', 'evidence'], [], client)
  }),
  export: calls.claims.export.handler(({ context: { workspace }, input: { format } }) => {
    const { project } = workspace
    const text = format === 'csv' ? claimsCsv(project) : claimsText(project)
    return {
      name: `${project.info().name} claims.${format}`,
      file: new Blob([text], { type: format === 'csv' ? 'text/csv' : 'text/plain' }),
    }
  }),
}
