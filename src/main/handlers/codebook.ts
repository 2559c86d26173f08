import { addCode, listCodes } from '../db/codes'
import { calls } from './contract'

export const codebook = {
  list: calls.codebook.list.handler(({ context: { workspace } }) => listCodes(workspace.project)),
  addCode: calls.codebook.addCode.handler(({ context: { workspace, client }, input }) => {
    const code = addCode(workspace.project, input.parent, input.name)
    workspace.announce(['code'], [], client)
    return code
  }),
}
