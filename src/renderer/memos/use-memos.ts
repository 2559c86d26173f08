import { skipToken, useQuery } from '@tanstack/react-query'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { useMemos } from './memo-state'

/** The memos that pass the filter of the list. */
export function useMemoList() {
  const filter = useMemos(state => state.filter)
  return useQuery({
    queryKey: queryKeys.memoList(filter),
    queryFn: () => api.memos.list(filter),
    placeholderData: previous => previous,
  })
}

export function useWholeMemo(id: Id | null) {
  return useQuery({
    queryKey: queryKeys.memo(id ?? ''),
    queryFn: id === null ? skipToken : () => api.memos.get({ id }),
    retry: false,
  })
}

/** The memo of a coding or flow; null where there is none. `about` null reads nothing. */
export function useMemoOf(about: { on: 'coding' | 'flow'; id: Id } | null) {
  return useQuery({
    queryKey: queryKeys.memoOf(about?.on ?? '', about?.id ?? ''),
    queryFn: about === null ? skipToken : () => api.memos.of(about),
  })
}
