import { queryClient } from './query-client'
import { queryKeys } from './query-keys'

let made = 0

/**
 * Has a file made, which may take as long as a count and is told of and stopped like one.
 * @param call gives its signal on to the main side
 * @throws CancelledError where the person stopped it; what `call` throws
 */
export function makeFile<T>(call: (options: { signal: AbortSignal }) => Promise<T>): Promise<T> {
  return queryClient.fetchQuery({
    queryKey: queryKeys.making(++made),
    queryFn: ({ signal }) => call({ signal }),
    // It is handed over at once; nobody asks for it again.
    gcTime: 0,
  })
}
