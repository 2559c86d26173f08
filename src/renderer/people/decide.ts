import type { Consent, ConsentPurpose, ConsentState } from '../../shared/model/consent'
import { api } from '../app/api'
import { showPeopleDialog } from './people-state'

/** The day as people write it into a record, by the clock of this computer. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

/**
 * Records what a person decided. A refusal or withdrawal that is new first shows everything it touches.
 * @param decision null takes it off the record
 */
export async function decide(
  participant: string,
  purpose: ConsentPurpose,
  decision: { state: ConsentState; at: string | null } | null,
  before: Consent | undefined,
): Promise<void> {
  const note = before?.note ?? ''
  if (decision === null) {
    if (before !== undefined) await api.consent.set({ participant, purpose, state: null, at: '', note: '' })
    return
  }
  const { state } = decision
  const at = decision.at ?? (before?.state === state ? before.at : today())
  if (state !== 'given' && before?.state !== state)
    showPeopleDialog({ name: 'withdraw', participant, purpose, state, at, note })
  else await api.consent.set({ participant, purpose, state, at, note })
}
