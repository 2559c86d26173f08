import { useQuery } from '@tanstack/react-query'
import type { TableSpec } from '../../shared/model/table-spec'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** The table as the project makes it now; the last one stays while another is on its way, and has no hash then. */
export function useTable(spec: TableSpec) {
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: queryKeys.table(spec),
    queryFn: ({ signal }) => api.tables.build({ spec }, { signal }),
    placeholderData: previous => previous,
    retry: false,
  })
  return { table: data?.table, hash: isPlaceholderData ? undefined : data?.hash, error }
}
