import { skipToken, useQuery } from '@tanstack/react-query'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { useHistoryView } from './history-state'

/** Entries listed; more are counted. */
export const entryLimit = 5000

export function useHistoryEntries() {
  const filter = useHistoryView(state => state.filter)
  return useQuery({
    queryKey: queryKeys.historyFound(filter),
    queryFn: () => api.history.find({ filter, limit: entryLimit }),
    placeholderData: previous => previous,
  })
}

export function useHistoryDetail(id: Id | null) {
  return useQuery({
    queryKey: queryKeys.historyDetail(id ?? ''),
    queryFn: id === null ? skipToken : () => api.history.detail({ id }),
  })
}
