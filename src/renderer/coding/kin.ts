import type { DocumentSummary } from '../../shared/model/document'
import type { Id } from '../../shared/model/id'
import { useDocuments, useKin } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { sayInStatus, ui, useUi } from '../app/store'
import { text } from '../i18n/text'
import { openText } from './open-text'

/** Documents of the same tellers and stories as the open one, the next in the list first. */
export function useKinList(): readonly DocumentSummary[] {
  const open = useUi(state => state.document)
  const { data: kin } = useKin(open)
  const { data: documents } = useDocuments()
  return inOrder(kin ?? [], documents ?? [], open)
}

/** Opens the next document of the same tellers and stories; a flow that is being drawn goes on there. */
export function openKin(): void {
  const open = ui().document
  if (open === null) return
  const kin = queryClient.getQueryData<Id[]>(queryKeys.kin(open)) ?? []
  const [next] = inOrder(kin, queryClient.getQueryData<DocumentSummary[]>(queryKeys.documents) ?? [], open)
  if (next) openText({ document: next.id })
  else sayInStatus(text('coding:flow.kin.none'))
}

function inOrder(kin: readonly Id[], documents: readonly DocumentSummary[], open: Id | null): DocumentSummary[] {
  const at = documents.findIndex(({ id }) => id === open)
  return [...documents.slice(at + 1), ...documents.slice(0, Math.max(0, at))].filter(({ id }) => kin.includes(id))
}
