import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReportSpec } from '../../shared/model/report-spec'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { useLater } from '../ui/use-later'

/** Milliseconds without a key after which words that are being typed are in the report. */
const pause = 250

/**
 * A report written from the project as it is now; written anew with every change of the project or of what is asked for. The one before
 * stays while another is on its way, and has no hash then.
 */
export function useReport(spec: ReportSpec) {
  const [asked, setAsked] = useState(spec)
  const ask = useLater(() => setAsked(spec), pause)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew by every other spec
  useEffect(() => ask(), [spec, ask])
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: queryKeys.report(asked),
    queryFn: ({ signal }) => api.reports.preview({ spec: asked }, { signal }),
    placeholderData: previous => previous,
  })
  return { report: data?.report, hash: asked === spec && !isPlaceholderData ? data?.hash : undefined, error }
}
