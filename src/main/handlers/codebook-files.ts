import { compareCodebooks } from '../../shared/codebook/compare-codebooks'
import { fitCodebook } from '../../shared/codebook/fit-codebook'
import type { CycleSetKey } from '../../shared/framework/cycles'
import { codebookEntries, importCodebook } from '../db/import-codebook'
import { codebookFile, codebookTypes } from '../export/codebook-file'
import { readCodebookFile } from '../import/read-codebook'
import { calls } from './contract'
import { readCodebook } from './packs'
import type { Workspace } from './workspace'

type Other = { pack: CycleSetKey } | { name: string; bytes: Blob }

/** The other codebook, fitted to the project's own, and what of it cannot come in. */
async function readOther({ project, resources }: Workspace, other: Other) {
  const own = codebookEntries(project)
  const read =
    'pack' in other
      ? { entries: readCodebook(resources, other.pack).codes, issues: [] }
      : await readCodebookFile(new Uint8Array(await other.bytes.arrayBuffer()), other.name, own)
  const fitted = fitCodebook(read.entries, own, project.info().cycleSet)
  return { own, entries: fitted.entries, issues: [...read.issues, ...fitted.issues] }
}

export const codebookFiles = {
  export: calls.codebookFiles.export.handler(async ({ context: { workspace }, input: { format } }) => ({
    name: `${workspace.project.info().name} codebook.${format}`,
    file: new Blob([new Uint8Array(await codebookFile(workspace.project, format))], { type: codebookTypes[format] }),
  })),
  compare: calls.codebookFiles.compare.handler(async ({ context: { workspace }, input }) => {
    const { own, entries, issues } = await readOther(workspace, input)
    return { comparison: compareCodebooks(own, entries), issues }
  }),
  take: calls.codebookFiles.take.handler(async ({ context: { workspace }, input: { other, keys } }) => {
    const { entries } = await readOther(workspace, other)
    const file = 'pack' in other ? other.pack : other.name
    const outcome = importCodebook(workspace.project, entries, { file, take: new Set(keys) })
    workspace.announce(['code'], [], '')
    return outcome
  }),
}
