import { listConsents, setConsent } from '../db/consent'
import { consentTouches } from '../db/consent-touches'
import { calls } from './contract'

export const consent = {
  list: calls.consent.list.handler(({ context: { workspace } }) => listConsents(workspace.project)),
  set: calls.consent.set.handler(({ context: { workspace, client }, input }) => {
    const { participant, removeCodings, ...decision } = input
    setConsent(workspace.project, participant, decision, { removeCodings })
    if (removeCodings) workspace.announce(['consent', 'coding', 'flow', 'story', 'memo'], [], '')
    else workspace.announce(['consent'], [], client)
  }),
  touches: calls.consent.touches.handler(({ context: { workspace }, input }) =>
    consentTouches(workspace.project, input.participant),
  ),
}
