import type { ClaimFacts } from '../../shared/model/claim'
import type { Evidence, EvidenceRole } from '../../shared/model/evidence'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { useMatrixSession } from './matrix-state'

export async function addEvidence(
  role: EvidenceRole,
  from: Evidence['from'],
  to: Evidence['to'],
  memo = '',
): Promise<void> {
  await api.evidence.add({ role, from, to, memo })
}

export function noteEvidence(id: Id, memo: string): void {
  api.evidence.update({ id, memo }).catch(showError)
}

export function removeEvidence(id: Id): void {
  api.evidence.remove({ id }).catch(showError)
}

/** A new claim, open with its statement ready to be written over. */
export async function newClaim(): Promise<void> {
  try {
    const statement = text('matrix:claim.new.statement')
    const { id } = await api.claims.add({ statement, path: [], status: 'draft', alternatives: '', note: '' })
    await queryClient.invalidateQueries({ queryKey: queryKeys.claims })
    useMatrixSession.setState({ shown: 'claims', claim: id })
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.matrix-statement textarea')
      field?.focus()
      field?.select()
    })
  } catch (error) {
    showError(error)
  }
}

export function changeClaim(id: Id, change: Partial<ClaimFacts>): void {
  api.claims.update({ id, ...change }).catch(showError)
}

export async function removeClaim(id: Id): Promise<void> {
  await api.claims.remove({ id })
  useMatrixSession.setState({ claim: null })
  await showUndoToast({ words: text('matrix:claim.removed') })
}

export async function saveMatrix(what: string): Promise<void> {
  try {
    const { file, name } =
      what === 'matrix'
        ? await api.matrix.export()
        : await api.claims.export({ format: what === 'claimsCsv' ? 'csv' : 'txt' })
    saveFile(file, name)
    showToast({ words: text('matrix:saved', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}
