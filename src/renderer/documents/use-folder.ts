import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** Folders and projects in a folder (undefined: the person's documents). Read again each time it is shown: others write there too. */
export function useFolder(folder: string | undefined, wanted = true) {
  return useQuery({
    queryKey: queryKeys.folder(folder),
    queryFn: () => api.app.listFolder(folder === undefined ? {} : { folder }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    enabled: wanted,
  })
}
