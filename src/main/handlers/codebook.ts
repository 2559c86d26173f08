import { editCode } from '../db/change-codes'
import { codeHistory } from '../db/code-history'
import { addCode, listCodes } from '../db/codes'
import { labelCodes } from '../db/label-codes'
import { archiveCodes, mergeAll, moveCodes, removeCodes } from '../db/several-codes'
import { decideSplit, splitPassages } from '../db/split-code'
import { calls } from './contract'
import { readCodebook } from './packs'

export const codebook = {
  list: calls.codebook.list.handler(({ context: { workspace } }) => listCodes(workspace.project)),
  path: calls.codebook.path.handler(
    ({ context: { workspace } }) => readCodebook(workspace.resources, workspace.project.info().cycleSet).decisionPath,
  ),
  typicalFlows: calls.codebook.typicalFlows.handler(
    ({ context: { workspace } }) => readCodebook(workspace.resources, workspace.project.info().cycleSet).typicalFlows,
  ),
  label: calls.codebook.label.handler(({ context: { workspace }, input }) => {
    const { codes } = readCodebook(workspace.resources, 'both')
    const count = labelCodes(workspace.project, codes, input.language)
    workspace.announce(['code', 'setting'], [], '')
    return count
  }),
  addCode: calls.codebook.addCode.handler(({ context: { workspace, client }, input }) => {
    const code = addCode(workspace.project, input.parent, input.name)
    workspace.announce(['code'], [], client)
    return code
  }),
  edit: calls.codebook.edit.handler(({ context: { workspace, client }, input }) => {
    const code = editCode(workspace.project, input.id, input.change)
    workspace.announce(['code'], [], client)
    return code
  }),
  move: calls.codebook.move.handler(({ context: { workspace, client }, input }) => {
    moveCodes(workspace.project, input.ids, input.parent, input.before)
    workspace.announce(['code'], [], client)
  }),
  archive: calls.codebook.archive.handler(({ context: { workspace, client }, input }) => {
    archiveCodes(workspace.project, input.ids, input.archived)
    workspace.announce(['code'], [], client)
  }),
  merge: calls.codebook.merge.handler(({ context: { workspace }, input }) => {
    const outcome = mergeAll(workspace.project, input.ids, input.into)
    // Codings of any document may have changed, also in the window that asked.
    workspace.announce(['code', 'coding', 'flow', 'memo'], [], '')
    return outcome
  }),
  remove: calls.codebook.remove.handler(({ context: { workspace, client }, input }) => {
    removeCodes(workspace.project, input.ids)
    workspace.announce(['code', 'memo'], [], client)
  }),
  history: calls.codebook.history.handler(({ context: { workspace }, input }) =>
    codeHistory(workspace.project, input.id),
  ),
  splitPassages: calls.codebook.splitPassages.handler(({ context: { workspace }, input }) =>
    splitPassages(workspace.project, input.id),
  ),
  split: calls.codebook.split.handler(({ context: { workspace }, input }) => {
    const coding = decideSplit(workspace.project, input.coding, input.decision)
    workspace.announce(['coding', 'flow'], [], '')
    return coding
  }),
}
