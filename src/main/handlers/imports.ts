import { AppError } from '../../shared/errors'
import { proposeMap } from '../../shared/transcript/propose-map'
import { codeKeys } from '../db/codes'
import { documentWithHash, storeDraft } from '../db/documents'
import { replaceDocument } from '../db/replace-document'
import { storeStories } from '../db/store-stories'
import { mostBytes } from '../import/open-input'
import { readInWorker, readTableInWorker } from '../import/read-in-worker'
import { storiesCoder, storiesOf } from '../import/table/stories'
import { calls } from './contract'

export const imports = {
  read: calls.imports.read.handler(async ({ context: { workspace }, input, signal }) => {
    if (input.bytes.size > mostBytes)
      throw new AppError('file.tooLarge', { file: input.name, limit: mostBytes / 1024 / 1024 })
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
  readTable: calls.imports.readTable.handler(async ({ context: { workspace }, input, signal }) => {
    if (input.bytes.size > mostBytes)
      throw new AppError('file.tooLarge', { file: input.name, limit: mostBytes / 1024 / 1024 })
    const bytes = new Uint8Array(await input.bytes.arrayBuffer())
    const options = { ...input.options, sheet: input.sheet }
    const table = await readTableInWorker(bytes, input.name, options, signal ? { signal } : {})
    return { table, proposal: proposeMap(table.columns, codeKeys(workspace.project)) }
  }),
  storeTable: calls.imports.storeTable.handler(({ context: { workspace, client }, input: { table, map } }) => {
    const { stories, empty } = storiesOf(table, map)
    const stored = storeStories(workspace.project, stories, storiesCoder(table, map))
    if (stored.documents.length > 0)
      workspace.announce(['document', 'participant', 'coding', 'flow', 'variable', 'story'], [], client)
    return { ...stored, empty }
  }),
  replace: calls.imports.replace.handler(({ context: { workspace, client }, input }) => {
    const outcome = replaceDocument(workspace.project, input.document, input.draft)
    workspace.announce(['document', 'participant', 'coding', 'flow'], [], client)
    return outcome
  }),
}
