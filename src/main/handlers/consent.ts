import { listConsents, setConsent, setConsents } from '../db/consent'
import { consentTouches } from '../db/consent-touches'
import { participantRow } from '../db/participants'
import { turnsByConsent } from '../export/by-consent'
import { tableFile, tableTypes } from '../export/table-file'
import { calls } from './contract'

export const consent = {
  list: calls.consent.list.handler(({ context: { workspace } }) => listConsents(workspace.project)),
  set: calls.consent.set.handler(({ context: { workspace, client }, input }) => {
    const { participant, removeCodings, ...decision } = input
    setConsent(workspace.project, participant, decision, { removeCodings })
    if (removeCodings) workspace.announce(['consent', 'coding', 'flow', 'story', 'memo'], [], '')
    else workspace.announce(['consent'], [], client)
  }),
  setMany: calls.consent.setMany.handler(({ context: { workspace, client }, input }) => {
    setConsents(workspace.project, input.decisions)
    workspace.announce(['consent'], [], client)
  }),
  ofTurns: calls.consent.ofTurns.handler(({ context: { workspace }, input }) =>
    turnsByConsent(workspace.project, input.turns),
  ),
  exportTouches: calls.consent.exportTouches.handler(async ({ context: { workspace }, input }) => {
    const { project } = workspace
    const { name } = participantRow(project, input.participant)
    const rows = consentTouches(project, input.participant).map(({ document: _document, ...touch }) => touch)
    const bytes = await tableFile(
      ['kind', 'place', 'about', 'text', 'id'].map(column => ({ name: column, width: column === 'text' ? 60 : 20 })),
      rows,
      input.format,
    )
    return {
      name: `${name} in ${project.info().name}.${input.format}`,
      file: new Blob([new Uint8Array(bytes)], { type: tableTypes[input.format] }),
    }
  }),
  touches: calls.consent.touches.handler(({ context: { workspace }, input }) =>
    consentTouches(workspace.project, input.participant),
  ),
}
