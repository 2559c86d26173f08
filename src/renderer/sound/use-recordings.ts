import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** The recordings of a document. Whether their files are there is looked up each time. */
export function useRecordings(document: Id | null) {
  return useQuery({
    queryKey: queryKeys.recordings(document ?? ''),
    queryFn: document === null ? skipToken : () => api.sound.list({ document }),
  })
}

/** Folders and recordings in a folder. */
export function useRecordingFolder(folder: string | undefined) {
  return useQuery({
    queryKey: queryKeys.recordingFolder(folder),
    queryFn: () => api.app.listFolder({ recordings: true, ...(folder === undefined ? {} : { folder }) }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
