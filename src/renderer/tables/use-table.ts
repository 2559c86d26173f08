import { useQuery } from '@tanstack/react-query'
import type { TableSpec } from '../../shared/model/table-spec'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** The table as the project makes it now; the last one stays while another is on its way. */
export function useTable(spec: TableSpec) {
  return useQuery({
    queryKey: queryKeys.table(spec),
    queryFn: () => api.tables.build({ spec }),
    placeholderData: previous => previous,
    retry: false,
  })
}
