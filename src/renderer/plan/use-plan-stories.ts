import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

const none: { id: Id; title: string }[] = []

/** The project's stories by name, for what an entry of the plan is set against. */
export function usePlanStories(): readonly { id: Id; title: string }[] {
  const stories = useQuery({ queryKey: [...queryKeys.plan, 'stories'], queryFn: () => api.stories.list() }).data
  return stories ?? none
}
