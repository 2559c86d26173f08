import { AppError } from '../../shared/errors'
import { documentWithHash, storeDraft } from '../db/documents'
import { replaceDocument } from '../db/replace-document'
import { readInWorker } from '../import/read-in-worker'
import { calls } from './contract'

/** Largest file that is read at all, in bytes. */
const limit = 64 * 1024 * 1024

export const imports = {
  read: calls.imports.read.handler(async ({ context: { workspace }, input, signal }) => {
    if (input.bytes.size > limit) throw new AppError('file.tooLarge', { file: input.name, limit: limit / 1024 / 1024 })
    const draft = await readInWorker(
      new Uint8Array(await input.bytes.arrayBuffer()),
      input.name,
      input.options,
      signal ? { signal } : {},
    )
    return { draft, duplicateOf: documentWithHash(workspace.project, draft.hash) }
  }),
  store: calls.imports.store.handler(({ context: { workspace, client }, input: { drafts } }) => {
    const { project } = workspace
    const details = { count: drafts.length, title: drafts[0]!.title }
    const ids = project.act('import', details, () => drafts.map(draft => storeDraft(project, draft)), { bulk: true })
    workspace.announce(['document', 'participant'], [], client)
    return ids
  }),
  replace: calls.imports.replace.handler(({ context: { workspace, client }, input }) => {
    const outcome = replaceDocument(workspace.project, input.document, input.draft)
    workspace.announce(['document', 'participant', 'coding', 'flow'], [], client)
    return outcome
  }),
}
