import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { ImportPolicy } from '../../shared/model/exchange'
import { loggedTables } from '../db/logged-tables'
import { asZip } from '../exchange/as-zip'
import { bringIn, lookInto } from '../exchange/refi/bring-in'
import { exportCodebook, exportOutlook, exportProject } from '../exchange/refi/export-project'
import type { PreparedImport } from '../exchange/refi/prepare-import'
import { dataFiles } from '../export/data/data-files'
import { mostBytes } from '../import/open-input'
import { prepareInWorker } from '../import/read-in-worker'
import { calls } from './contract'
import type { Workspace } from './workspace'

/** The project of another tool that each workspace is looking into; another one takes its place. */
const lookedInto = new WeakMap<Workspace, { id: string; project: string; prepared: PreparedImport }>()

function present(workspace: Workspace, id: string): PreparedImport {
  const looked = lookedInto.get(workspace)
  if (looked?.id !== id || looked.project !== workspace.path) throw new AppError('exchange.gone')
  return looked.prepared
}

function preview(workspace: Workspace, id: string, policy: ImportPolicy) {
  return { id, ...lookInto(workspace.project, present(workspace, id), policy) }
}

export const exchange = {
  look: calls.exchange.look.handler(async ({ context: { workspace }, input, signal }) => {
    if (input.bytes.size > mostBytes)
      throw new AppError('exchange.tooLarge', { file: input.name, limit: mostBytes / 1024 / 1024 })
    const prepared = await prepareInWorker(
      new Uint8Array(await input.bytes.arrayBuffer()),
      input.name,
      signal ? { signal } : {},
    )
    const id = randomUUID()
    lookedInto.set(workspace, { id, project: workspace.path, prepared })
    return preview(workspace, id, input.policy)
  }),
  lookAgain: calls.exchange.lookAgain.handler(({ context: { workspace }, input }) =>
    preview(workspace, input.id, input.policy),
  ),
  bringIn: calls.exchange.bringIn.handler(({ context: { workspace, client }, input }) => {
    const report = bringIn(workspace.project, present(workspace, input.id), input.policy)
    lookedInto.delete(workspace)
    workspace.announce(
      loggedTables.map(({ name }) => name),
      [],
      client,
    )
    return report
  }),
  giveUp: calls.exchange.giveUp.handler(({ context: { workspace }, input }) => {
    if (lookedInto.get(workspace)?.id === input.id) lookedInto.delete(workspace)
  }),
  outlook: calls.exchange.outlook.handler(({ context: { workspace }, input }) =>
    exportOutlook(workspace.project, input),
  ),
  export: calls.exchange.export.handler(async ({ context: { workspace }, input, signal }) => {
    const { project } = workspace
    const origin = `Valueloom ${workspace.options.version}`
    const name = `${project.info().name}.${input.format}`
    if (input.format === 'qdc') {
      const { bytes } = exportCodebook(project, origin, input.flat)
      return {
        name,
        file: new Blob([Uint8Array.from(bytes)], { type: 'text/xml' }),
        summary: exportOutlook(project, input),
      }
    }
    const { bytes, report } = await exportProject(project, origin, input, signal)
    return { name, file: new Blob([bytes], { type: 'application/zip' }), summary: report }
  }),
  data: calls.exchange.data.handler(async ({ context: { workspace }, input }) => {
    const { files, rows, losses } = await dataFiles(workspace.project, input)
    const bytes = await asZip(files)
    const name = `${workspace.project.info().name} data.zip`
    return { name, file: new Blob([Uint8Array.from(bytes)], { type: 'application/zip' }), rows, losses }
  }),
}
