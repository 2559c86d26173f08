import { type Query, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { AgreementQuery, PeriodKind } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'

export function useCoders() {
  return useQuery({ queryKey: queryKeys.coders, queryFn: () => api.team.coders() })
}

/** The same with what each made: counted anew after every action, so it is asked for only where that is shown. */
export function useCodersWithWork() {
  return useQuery({ queryKey: [...queryKeys.team, 'coders'], queryFn: () => api.team.codersWithWork() })
}

/** Ids of those who code their own words; the same set as long as it holds the same. */
export function useTellers(): ReadonlySet<Id> {
  const coders = useCoders().data
  return useMemo(() => new Set((coders ?? []).flatMap(({ id, kind }) => (kind === 'teller' ? [id] : []))), [coders])
}

export function useAgreementOverTime(query: AgreementQuery, by: PeriodKind) {
  return useQuery({
    queryKey: [...queryKeys.agreement, 'over time', query, by],
    queryFn: ({ signal }) => api.team.agreementOverTime({ query, by }, { signal }),
    placeholderData: before => before,
  })
}

/** How one comes along in a document; while it is worked out anew, what was known of that document before stays. */
export function useTraining(document: Id | null) {
  return useQuery({
    queryKey: [...queryKeys.team, 'training', document],
    queryFn: document === null ? skipToken : () => api.team.training({ document }),
  })
}

/** What a copy without names would replace and leave. */
export function useNamesFound() {
  return useQuery({
    queryKey: [...queryKeys.team, 'names'],
    queryFn: ({ signal }) => api.team.names(undefined, { signal }),
  })
}

/** Looked at again from time to time: what a service brings in says nothing. */
export function useWatched() {
  return useQuery({
    queryKey: [...queryKeys.team, 'watched'],
    queryFn: () => api.team.watched(),
    refetchInterval: ({ state }) => (state.data?.packages.some(each => each.state === 'waiting') ? 1_000 : 30_000),
    retry: false,
  })
}

/** Turns before and after one; what was shown stays while more is on its way. */
export function useTurnsAround(turn: Id, { before, after }: { before: number; after: number }) {
  return useQuery({
    queryKey: [...queryKeys.team, 'around', turn, before, after],
    queryFn: () => api.team.turnsAround({ turn, before, after }),
    placeholderData: (known, asked) => (asked?.queryKey.includes(turn) ? known : undefined),
  })
}

export function useDisagreements() {
  return useQuery({ queryKey: [...queryKeys.team, 'disagreements'], queryFn: () => api.team.disagreements() })
}

/** Of all coders the query names at once; what was known before stays while it is worked out anew. */
export function useGroupAgreement(query: AgreementQuery) {
  return useQuery({
    queryKey: [...queryKeys.agreement, 'group agreement', query],
    queryFn: ({ signal }) => api.team.groupAgreement(query, { signal }),
    placeholderData: before => before,
  })
}

export function useGroupOverTime(query: AgreementQuery, by: PeriodKind) {
  return useQuery({
    queryKey: [...queryKeys.agreement, 'group over time', query, by],
    queryFn: ({ signal }) => api.team.groupOverTime({ query, by }, { signal }),
    placeholderData: before => before,
  })
}

export function useAgreement(query: AgreementQuery) {
  return useQuery({
    queryKey: [...queryKeys.agreement, 'agreement', query],
    queryFn: ({ signal }) => api.team.agreement(query, { signal }),
    placeholderData: before => before,
  })
}

/** Whether figures of agreement that are shown are from before the last changes. */
export function useIsAgreementOld(): boolean {
  const cache = queryClient.getQueryCache()
  return useSyncExternalStore(
    told => cache.subscribe(told),
    () => cache.findAll({ queryKey: queryKeys.agreement, type: 'active', stale: true }).some(hasFigures),
  )
}

function hasFigures({ state }: Query): boolean {
  return state.data !== undefined
}
