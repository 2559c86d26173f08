import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { router } from '../../../src/main/handlers/router'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { sampleNumbers } from '../../../src/renderer/documents/sample-numbers'

test('the welcome says of the sample project what is in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'valueloom-sample-'))
  const resources = fileURLToPath(new URL('../../../resources', import.meta.url))
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
  try {
    await workspace.openSample(join(folder, 'sample.vloom'))
    const calls = createRouterClient(router, { context: { workspace, client: 'test' } })
    const documents = await calls.documents.list()
    const { summary } = await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })
    const opened = await Promise.all(documents.map(({ id }) => calls.documents.open({ id })))
    const flows = new Set(opened.flatMap(document => document.flows.map(({ flow }) => flow.id)))
    const codebook = await calls.codebook.list()
    const inCycle = (cycle: string) =>
      codebook.filter(code => code.cycle === cycle).reduce((sum, code) => sum + code.all, 0)
    expect({
      transcripts: documents.filter(document => document.kind === 'transcript').length,
      stories: (await calls.stories.list()).length,
      codings: documents.reduce((sum, document) => sum + document.all, 0),
      flows: flows.size,
      loops: summary.totals.loops,
      cycles: Object.fromEntries(Object.keys(sampleNumbers.cycles).map(cycle => [cycle, inCycle(cycle)])),
    }).toEqual(sampleNumbers)
  } finally {
    workspace.close()
    rmSync(folder, { recursive: true })
  }
})
