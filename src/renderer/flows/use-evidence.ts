import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** Flows with the passages at both ends, by their row ids. Null reads nothing. */
export function useFlowPassages(rows: readonly number[] | null) {
  return useQuery({
    queryKey: queryKeys.flowPassages(rows ?? []),
    queryFn: rows === null ? skipToken : () => api.flows.passages({ rows: [...rows] }),
    placeholderData: previous => previous,
  })
}

/** Passages of codings, by their row ids. Null reads nothing. */
export function useCodingPassages(rows: readonly number[] | null) {
  return useQuery({
    queryKey: queryKeys.flowCodings(rows ?? []),
    queryFn: rows === null ? skipToken : () => api.flows.codings({ rows: [...rows] }),
    placeholderData: previous => previous,
  })
}
