import type { Saved } from '../../shared/model/saved'
import { reportWords } from '../../shared/report/words'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { useReports } from './reports-state'

/** The report that is shown: its title, the kept one it is, and the hash of how it reads now; undefined while it is being written. */
export function reportsShown(project: string): { title: string; saved: Saved | null; hash: string | undefined } {
  const { spec, saved } = useReports.getState()
  const kept = queryClient.getQueryData<Saved[]>(queryKeys.savedList('report'))
  const written = queryClient.getQueryData<{ hash: string }>(queryKeys.report(spec))
  return {
    title: spec.title.trim() || reportWords.untitled(project),
    saved: kept?.find(({ id }) => id === saved) ?? null,
    hash: written?.hash,
  }
}
