import { addCoding, removeCoding, updateCoding } from '../db/codings'
import { passagesOfCode } from '../db/flows'
import { calls } from './contract'

export const codings = {
  add: calls.codings.add.handler(({ context: { workspace, client }, input }) => {
    const coding = addCoding(workspace.project, input.document, input.code, input.anchor)
    workspace.announce(['coding'], [input.document], client)
    return coding
  }),
  update: calls.codings.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const coding = updateCoding(workspace.project, id, change)
    workspace.announce(['coding'], [coding.document], client)
    return coding
  }),
  remove: calls.codings.remove.handler(({ context: { workspace, client }, input }) => {
    const { document } = removeCoding(workspace.project, input.id)
    workspace.announce(['coding', 'flow'], [document], client)
  }),
  ofCode: calls.codings.ofCode.handler(({ context: { workspace }, input }) =>
    passagesOfCode(workspace.project, input.code, input.limit),
  ),
}
