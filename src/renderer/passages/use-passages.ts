import { useQueries, useQuery } from '@tanstack/react-query'
import type { PassageRow } from '../../shared/model/passage-query'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { shareRows } from '../app/share-by-id'
import { usePassages } from './passage-state'

/** Which passages are listed now; the last answer stays while another is on its way. */
export function usePassageList() {
  const query = usePassages(state => state.query)
  return useQuery({
    queryKey: queryKeys.passageList(query),
    queryFn: ({ signal }) => api.passages.find(query, { signal }),
    placeholderData: previous => previous,
  })
}

const block = 100

/** How long rows are kept that are no longer asked for, in milliseconds: with each coding the blocks are others. */
const keptFor = 10_000

/** The rows between two places of the list, read a block at a time; those on their way are not in it. */
export function usePassageRows(rows: readonly number[], first: number, last: number): ReadonlyMap<number, PassageRow> {
  const blocks: number[][] = []
  for (let at = Math.floor(first / block) * block; at < Math.min(last, rows.length); at += block)
    blocks.push(rows.slice(at, at + block))
  return useQueries({
    queries: blocks.map(each => ({
      queryKey: queryKeys.passageRows(each),
      queryFn: async () => shareRows(knownRows(each), await api.passages.rows({ rows: each }), ({ row }) => row),
      // The rows in the next blocks are known but for a few.
      placeholderData: () => knownRows(each),
      gcTime: keptFor,
    })),
    combine: byRow,
  })
}

/** Those of the rows that were read before, as they were then. */
function knownRows(rows: readonly number[]): PassageRow[] {
  const wanted = new Set(rows)
  const read = queryClient.getQueriesData<PassageRow[]>({ queryKey: queryKeys.passageRows([]).slice(0, 2) })
  const found = new Map(read.flatMap(([, data]) => data ?? []).map(row => [row.row, row]))
  return [...found.values()].filter(({ row }) => wanted.has(row))
}

function byRow(results: readonly { data: readonly PassageRow[] | undefined }[]): ReadonlyMap<number, PassageRow> {
  return new Map(results.flatMap(({ data }) => data ?? []).map(row => [row.row, row]))
}
