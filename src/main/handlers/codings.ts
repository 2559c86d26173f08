import { changeCodings, updateCoding } from '../db/change-codings'
import { codeAlso } from '../db/code-also'
import { addCoding, beneficiaries, removeCoding, removeCodings } from '../db/codings'
import { passagesOfCode } from '../db/flows'
import { joinTogether, moveCoding, splitCoding } from '../db/reshape-codings'
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
  updateAll: calls.codings.updateAll.handler(({ context: { workspace, client }, input }) => {
    const changed = changeCodings(workspace.project, input.ids, input.change)
    workspace.announce(['coding'], documentsOf(changed), client)
    return changed
  }),
  changeAll: calls.codings.changeAll.handler(({ context: { workspace, client }, input }) => {
    const changed = changeCodings(workspace.project, input.ids, input.change)
    workspace.announce(['coding'], documentsOf(changed), client)
  }),
  also: calls.codings.also.handler(({ context: { workspace, client }, input }) => {
    const { documents, ...counts } = codeAlso(workspace.project, input.ids, input.code)
    workspace.announce(['coding', 'flow'], documents, client)
    return counts
  }),
  move: calls.codings.move.handler(({ context: { workspace, client }, input }) => {
    const coding = moveCoding(workspace.project, input.id, input.anchor)
    workspace.announce(['coding', 'flow'], [coding.document], client)
    return coding
  }),
  split: calls.codings.split.handler(({ context: { workspace, client }, input }) => {
    const both = splitCoding(workspace.project, input.id, input.at)
    workspace.announce(['coding'], documentsOf(both), client)
    return both
  }),
  join: calls.codings.join.handler(({ context: { workspace, client }, input }) => {
    const coding = joinTogether(workspace.project, input.ids)
    workspace.announce(['coding', 'flow'], [coding.document], client)
    return coding
  }),
  remove: calls.codings.remove.handler(({ context: { workspace, client }, input }) => {
    const { document } = removeCoding(workspace.project, input.id)
    workspace.announce(['coding', 'flow'], [document], client)
  }),
  removeAll: calls.codings.removeAll.handler(({ context: { workspace, client }, input }) => {
    const removed = removeCodings(workspace.project, input.ids)
    workspace.announce(['coding', 'flow'], documentsOf(removed), client)
  }),
  beneficiaries: calls.codings.beneficiaries.handler(({ context: { workspace } }) => beneficiaries(workspace.project)),
  ofCode: calls.codings.ofCode.handler(({ context: { workspace }, input }) =>
    passagesOfCode(workspace.project, input.code, input.limit),
  ),
}

function documentsOf(codings: readonly { document: string }[]): string[] {
  return [...new Set(codings.map(({ document }) => document))]
}
