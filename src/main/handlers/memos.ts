import { addMemo, listMemos, memoById, memosOn, memosOnPassages, removeMemos, writeMemo } from '../db/memos'
import { memosByConsent } from '../export/by-consent'
import { memoFile, memoTypes } from '../export/memo-file'
import { calls } from './contract'

/** Characters of a memo that the list shows. */
const firstWords = 300

export const memos = {
  list: calls.memos.list.handler(({ context: { workspace }, input }) =>
    listMemos(workspace.project, input).map(memo => ({
      ...memo,
      plain: memo.plain.slice(0, firstWords).toWellFormed(),
    })),
  ),
  get: calls.memos.get.handler(({ context: { workspace }, input }) => memoById(workspace.project, input.id)),
  of: calls.memos.of.handler(({ context: { workspace }, input }) => memosOn(workspace.project, input)[0] ?? null),
  onPassages: calls.memos.onPassages.handler(({ context: { workspace }, input }) =>
    memosOnPassages(workspace.project, input.id),
  ),
  add: calls.memos.add.handler(({ context: { workspace, client }, input }) => {
    const memo = addMemo(workspace.project, input.about, input.kind, input.text)
    workspace.announce(['memo'], memo.document === null ? [] : [memo.document], client)
    return memo
  }),
  write: calls.memos.write.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    const memo = writeMemo(workspace.project, id, change)
    workspace.announce(['memo'], memo.document === null ? [] : [memo.document], client)
    return memo
  }),
  remove: calls.memos.remove.handler(({ context: { workspace, client }, input }) => {
    removeMemos(workspace.project, input.ids)
    workspace.announce(['memo'], [], client)
  }),
  export: calls.memos.export.handler(async ({ context: { workspace }, input }) => {
    const { project } = workspace
    const { memos: chosen, leftOut } = memosByConsent(
      project,
      listMemos(project, input.filter).map(({ id }) => memoById(project, id)),
    )
    const { name } = project.info()
    const bytes = await memoFile(name, chosen, input.format)
    return {
      leftOut,
      name: `${name} memos.${input.format}`,
      file: new Blob([new Uint8Array(bytes)], { type: memoTypes[input.format] }),
    }
  }),
}
