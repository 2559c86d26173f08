import { resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/model/id'
import { agreementInParts, groupAgreementOfInParts } from '../db/agreement'
import { agreementOverTimeInParts, groupOverTimeInParts } from '../db/agreement-over-time'
import { changeCoderColour, knownCoders, listCoders, markTeller, renameCoder, workAsTeller } from '../db/coders'
import { namesFound } from '../db/copies/names-found'
import { addRemark, decide, reopen } from '../db/decisions'
import { listDisagreements } from '../db/disagreements'
import { loggedTables } from '../db/logged-tables'
import { changeProjectSettings } from '../db/project-settings'
import { trainingFigures } from '../db/training'
import { turnsAround } from '../db/turns-around'
import { Merge } from '../exchange/merge/merge'
import { packageSummary } from '../exchange/package/manifest'
import { writePackage } from '../exchange/package/write-package'
import { checkFolder, WatchedFolder } from '../exchange/watched-folder'
import { decisionReport } from '../export/decision-report'
import { calls } from './contract'
import { inSlices } from './in-slices'
import { withShares } from './with-shares'
import type { Workspace } from './workspace'

/** The merge that each workspace is looking over; another one takes its place. */
const lookedOver = new WeakMap<Workspace, Merge>()

const watchedFolders = new WeakMap<Workspace, WatchedFolder>()

function giveUp(workspace: Workspace): void {
  lookedOver.get(workspace)?.close()
  lookedOver.delete(workspace)
}

/** Who works here under another name than the usual one is found again by who they are. */
function changed(workspace: Workspace, coder: Id): void {
  if (workspace.project.coder.id === coder) workspace.workAs(project => project.workAs(coder))
  else workspace.announce([], [], '')
}

export const team = {
  coders: calls.team.coders.handler(({ context: { workspace } }) => knownCoders(workspace.project)),
  codersWithWork: calls.team.codersWithWork.handler(({ context: { workspace } }) => listCoders(workspace.project)),
  workAs: calls.team.workAs.handler(({ context: { workspace }, input }) => {
    workspace.workAs(project => project.workAs(input.id))
  }),
  workAsNew: calls.team.workAsNew.handler(({ context: { workspace }, input }) => {
    workspace.workAs(project => project.workAsNew(input.name))
  }),
  workAsTeller: calls.team.workAsTeller.handler(({ context: { workspace }, input }) => {
    workspace.workAs(project => workAsTeller(project, input.participant))
  }),
  renameCoder: calls.team.renameCoder.handler(({ context: { workspace }, input }) => {
    renameCoder(workspace.project, input.id, input.name)
    changed(workspace, input.id)
  }),
  markTeller: calls.team.markTeller.handler(({ context: { workspace }, input }) => {
    markTeller(workspace.project, input.id, input.participant)
    changed(workspace, input.id)
  }),
  changeCoder: calls.team.changeCoder.handler(({ context: { workspace, client }, input }) => {
    changeCoderColour(workspace.project, input.id, input.colour)
    workspace.announce(['coder'], [], client)
  }),
  names: calls.team.names.handler(({ context, signal }) => inSlices(context, signal, namesFound)),
  package: calls.team.package.handler(async ({ context: { workspace }, input }) => {
    const wanted = resolve(input.path)
    const path = /\.vloompack$/i.test(wanted) ? wanted : `${wanted}.vloompack`
    const madeBy = `Valueloom ${workspace.options.version}`
    const written = await writePackage(workspace.project, path, { kind: input.kind, madeBy })
    return { path: written.path, summary: packageSummary(written.manifest), key: written.key }
  }),
  watched: calls.team.watched.handler(async ({ context: { workspace } }) => {
    const { project } = workspace
    const folder = workspace.desks.of(project.info().id).watched
    if (folder === null) return { folder, packages: [] }
    const watching = watchedFolders.get(workspace) ?? new WatchedFolder()
    watchedFolders.set(workspace, watching)
    return { folder, packages: await watching.look(project, folder) }
  }),
  watch: calls.team.watch.handler(async ({ context: { workspace }, input }) => {
    const folder = input.folder === null ? null : resolve(input.folder)
    if (folder !== null) checkFolder(folder)
    workspace.desks.change(workspace.project.info().id, before => ({ ...before, watched: folder }))
  }),
  look: calls.team.look.handler(async function* ({ context: { workspace }, input, signal }) {
    giveUp(workspace)
    yield yield* withShares(workspace, signal, async step => {
      const merge = await Merge.prepare(workspace.project, resolve(input.path), { step })
      giveUp(workspace)
      lookedOver.set(workspace, merge)
      return merge.preview
    })
  }),
  merge: calls.team.merge.handler(async function* ({ context: { workspace, client }, input, signal }) {
    yield* withShares(workspace, signal, async step => {
      const merge = lookedOver.get(workspace)
      if (merge?.preview.id !== input.id) throw new AppError('merge.gone')
      await workspace.workAlone(() => merge.commit(input.decisions, step))
      giveUp(workspace)
      workspace.announce(
        loggedTables.map(({ name }) => name),
        [],
        client,
      )
    })
  }),
  lookedOver: calls.team.lookedOver.handler(
    ({ context: { workspace }, input }) => lookedOver.get(workspace)?.preview.id === input.id,
  ),
  giveUp: calls.team.giveUp.handler(({ context: { workspace }, input }) => {
    if (lookedOver.get(workspace)?.preview.id === input.id) giveUp(workspace)
  }),
  agreement: calls.team.agreement.handler(({ context, input, signal }) =>
    inSlices(context, signal, project => agreementInParts(project, input)),
  ),
  groupAgreement: calls.team.groupAgreement.handler(({ context, input, signal }) =>
    inSlices(context, signal, project => groupAgreementOfInParts(project, input)),
  ),
  groupOverTime: calls.team.groupOverTime.handler(({ context, input: { query, by }, signal }) =>
    inSlices(context, signal, project => groupOverTimeInParts(project, query, by)),
  ),
  agreementOverTime: calls.team.agreementOverTime.handler(({ context, input: { query, by }, signal }) =>
    inSlices(context, signal, project => agreementOverTimeInParts(project, query, by)),
  ),
  setTraining: calls.team.setTraining.handler(({ context: { workspace, client }, input: { training } }) => {
    changeProjectSettings(workspace.project, { training })
    workspace.announce(['setting'], [], client)
  }),
  training: calls.team.training.handler(({ context: { workspace }, input }) =>
    trainingFigures(workspace.project, input.document),
  ),
  disagreements: calls.team.disagreements.handler(({ context: { workspace } }) => listDisagreements(workspace.project)),
  turnsAround: calls.team.turnsAround.handler(({ context: { workspace }, input: { turn, before, after } }) =>
    turnsAround(workspace.project, turn, before, after),
  ),
  decide: calls.team.decide.handler(({ context: { workspace, client }, input }) => {
    decide(workspace.project, input)
    workspace.announce(['decision', 'coding', 'flow', 'coder'], [], client)
  }),
  reopen: calls.team.reopen.handler(({ context: { workspace, client }, input }) => {
    reopen(workspace.project, input.subject)
    workspace.announce(['decision', 'coding', 'flow', 'coder'], [], client)
  }),
  remark: calls.team.remark.handler(({ context: { workspace, client }, input }) => {
    addRemark(workspace.project, input.subject, input.text)
    workspace.announce(['remark'], [], client)
  }),
  report: calls.team.report.handler(({ context: { workspace }, input: { format } }) => ({
    name: `${workspace.project.info().name} disagreements.${format}`,
    file: new Blob([decisionReport(listDisagreements(workspace.project), format)], {
      type: format === 'csv' ? 'text/csv' : 'text/plain',
    }),
  })),
}
