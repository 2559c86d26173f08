import { useQuery } from '@tanstack/react-query'
import type { Story } from '../../shared/model/story'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'

export function useStories() {
  return useQuery({ queryKey: queryKeys.stories, queryFn: () => api.stories.list(), placeholderData: before => before })
}

/** The stories as last read, for commands; read now if they were not. */
export async function currentStories(): Promise<Story[]> {
  return queryClient.fetchQuery({ queryKey: queryKeys.stories, queryFn: () => api.stories.list(), staleTime: 0 })
}
