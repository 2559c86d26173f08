import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { ReportSpec } from '../../shared/model/report-spec'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** A report written from the project as it is now; written anew with every change of the project or of what is asked for. */
export function useReport(spec: ReportSpec) {
  const asked = useDeferredValue(spec)
  return useQuery({
    queryKey: queryKeys.report(asked),
    queryFn: () => api.reports.preview({ spec: asked }),
    placeholderData: previous => previous,
  })
}
