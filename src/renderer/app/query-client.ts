import { QueryClient } from '@tanstack/react-query'

/**
 * The cache of everything read from the main side. The changes stream says what has become old, so nothing goes stale by time; a failed
 * read is not tried again by itself, because the other side is this computer and its answer would be the same.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
