import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../shared/model/id'
import type { MergedCode } from '../../shared/model/merged-code'
import { api } from '../app/api'
import { useDocuments, useParticipants } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { useCodeIndex } from '../coding/use-code-index'
import { useVariableChoices } from '../filter/use-values'

/** What conditions can be about in this project. */
export function useOffered() {
  const { codes } = useCodeIndex()
  return {
    codes,
    merged: useMergedCodes(),
    documents: useDocuments().data ?? [],
    participants: useParticipants().data ?? [],
    variables: useVariableChoices(),
  }
}

const noMerges: ReadonlyMap<Id, MergedCode> = new Map()

/** Codes that were merged into others, by their ids: a query goes on asking for what holds their codings now. */
export function useMergedCodes(): ReadonlyMap<Id, MergedCode> {
  const { data } = useQuery({
    queryKey: queryKeys.mergedCodes,
    queryFn: () => api.queries.merged(),
    select: byCode,
  })
  return data ?? noMerges
}

function byCode(merges: readonly MergedCode[]): ReadonlyMap<Id, MergedCode> {
  return new Map(merges.map(merge => [merge.code, merge]))
}
