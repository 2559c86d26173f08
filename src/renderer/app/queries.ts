import { skipToken, useQuery } from '@tanstack/react-query'
import type { CountFilter, FlowMeasure } from '../../shared/model/count-filter'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import type { SavedKind } from '../../shared/model/saved'
import type { VariableSubject } from '../../shared/model/variable'
import { asAsked } from '../coding/outstanding'
import { drawNow } from '../coding/same-frame'
import { api } from './api'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'
import { shareDocument } from './share-by-id'

/** Hooks for what the window reads. Each keeps itself fresh through `changes.ts`. */
export function useInfo() {
  return useQuery({ queryKey: queryKeys.info, queryFn: () => api.app.info() })
}

export function useSettings() {
  return useQuery({ queryKey: queryKeys.settings, queryFn: () => api.app.settings() })
}

export function useProject() {
  return useQuery({ queryKey: queryKeys.project, queryFn: () => api.projects.current() })
}

export function useRecent() {
  return useQuery({ queryKey: queryKeys.recent, queryFn: () => api.projects.recent() })
}

export function useDocuments() {
  return useQuery({ queryKey: queryKeys.documents, queryFn: () => api.documents.list() })
}

/** A document with its turns, codings and flows. `null` reads nothing. */
export function useOpenDocument(id: Id | null) {
  return useQuery({
    queryKey: queryKeys.openDocument(id ?? ''),
    queryFn: id === null ? skipToken : () => readDocument(id),
    structuralSharing: shareDocument,
  })
}

async function readDocument(id: Id): Promise<OpenDocument> {
  const document = await api.documents.open({ id })
  return { ...document, codings: asAsked(document.codings) }
}

/** Documents of the same tellers and stories. */
export function useKin(id: Id | null) {
  return useQuery({
    queryKey: queryKeys.kin(id ?? ''),
    queryFn: id === null ? skipToken : () => api.documents.kin({ id }),
  })
}

/** The questions that lead to a cycle. */
export function useDecisionPath() {
  return useQuery({ queryKey: queryKeys.decisionPath, queryFn: () => api.codebook.path() })
}

/** How the person left the project; changed by this window alone. */
export function useDesk() {
  const project = useProject().data?.id
  return useQuery({
    queryKey: queryKeys.desk(project ?? ''),
    queryFn: project === undefined ? skipToken : () => api.desk.read(),
  })
}

export function useCodebook() {
  return useQuery({ queryKey: queryKeys.codebook, queryFn: () => api.codebook.list() })
}

export function useParticipants() {
  return useQuery({ queryKey: queryKeys.participantList, queryFn: () => api.participants.list() })
}

/** Every name given as a beneficiary, the most frequent first. */
export function useBeneficiaries() {
  return useQuery({ queryKey: queryKeys.beneficiaries, queryFn: () => api.codings.beneficiaries() })
}

/** A participant with where they speak, their stories and their consent. `null` reads nothing. */
export function useParticipantDetail(id: Id | null) {
  return useQuery({
    queryKey: queryKeys.participantDetail(id ?? ''),
    queryFn: id === null ? skipToken : () => api.participants.detail({ id }),
  })
}

/** What the project keeps of one kind: figures, tables, queries or reports. */
export function useSaved(kind: SavedKind) {
  return useQuery({ queryKey: queryKeys.savedList(kind), queryFn: () => api.saved.list({ kind }) })
}

export function useSpaces() {
  return useQuery({ queryKey: [...queryKeys.spaces, 'list'], queryFn: () => api.spaces.list() })
}

/** Documents with their space, teller and speakers. */
export function useDocumentCases() {
  return useQuery({ queryKey: queryKeys.documentCases, queryFn: () => api.spaces.documents() })
}

/** Attributes of participants and documents, in their order. */
export function useVariables() {
  return useQuery({ queryKey: [...queryKeys.variables, 'list'], queryFn: () => api.variables.list() })
}

/** The filled cells of the table of attributes. */
export function useVariableValues(subject: VariableSubject) {
  return useQuery({
    queryKey: queryKeys.variableValues(subject),
    queryFn: () => api.variables.values({ subject }),
  })
}

export function useConsents() {
  return useQuery({ queryKey: [...queryKeys.consents, 'list'], queryFn: () => api.consent.list() })
}

export function useIndicators() {
  return useQuery({ queryKey: queryKeys.indicatorList, queryFn: () => api.indicators.list() })
}

export function usePlan() {
  return useQuery({ queryKey: queryKeys.planEntries, queryFn: () => api.plan.list() })
}

export function useProjectSettings() {
  return useQuery({ queryKey: queryKeys.projectSettings, queryFn: () => api.projectSettings.get() })
}

export function useFlowSummary(by: FlowMeasure, filter: CountFilter) {
  return useQuery({
    queryKey: queryKeys.flowSummary(by, filter),
    queryFn: ({ signal }) => api.flows.summary({ by, filter }, { signal }),
    placeholderData: previous => previous,
  })
}

export function useHistoryState() {
  return useQuery({ queryKey: queryKeys.historyState, queryFn: () => api.history.state() })
}

/** Reads codings and flows of an open document anew and puts them into the cache; its text is kept. */
export async function refreshDocument(id: Id): Promise<void> {
  const key = queryKeys.openDocument(id)
  if (queryClient.getQueryData<OpenDocument>(key) === undefined) return
  const { codings, ...parts } = await api.documents.codings({ id })
  drawNow(() => patchDocument(id, document => ({ ...document, ...parts, codings: asAsked(codings) })))
}

/** Changes an open document in the cache, in the same frame, without asking the main side. */
export function patchDocument(id: Id, change: (document: OpenDocument) => OpenDocument): void {
  queryClient.setQueryData<OpenDocument>(queryKeys.openDocument(id), document =>
    document === undefined ? undefined : change(document),
  )
}
