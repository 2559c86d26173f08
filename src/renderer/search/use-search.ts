import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SearchHit } from '../../shared/model/search'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { useUi } from '../app/store'
import { type SearchOrder, searchQuery, useSearch } from './search-state'
import { useSettled } from './use-settled'

/** Places listed; what is more is counted. */
export const hitLimit = 5000

const typingPause = 160

/** What the search tab finds, some moments after the last letter was typed. */
export function useHits() {
  const state = useSearch()
  const open = useUi(ui => ui.document)
  const query = useSettled(searchQuery(state, open), typingPause)
  const answer = useQuery({
    queryKey: queryKeys.searchProject(query),
    queryFn: query.text === '' ? skipToken : ({ signal }) => api.search.project({ query, limit: hitLimit }, { signal }),
    placeholderData: query.text === '' ? undefined : previous => previous,
    retry: false,
  })
  const hits = answer.data?.hits
  const sorted = useMemo(() => (hits ? inOrder(hits, state.order) : []), [hits, state.order])
  const isEmpty = query.text === ''
  return { ...answer, data: isEmpty ? undefined : answer.data, hits: isEmpty ? [] : sorted, query, isEmpty }
}

const collator = new Intl.Collator(undefined, { sensitivity: 'base' })

function inOrder(hits: readonly SearchHit[], order: SearchOrder): SearchHit[] {
  if (order === 'text') return [...hits]
  const key = (hit: SearchHit) =>
    order === 'words' ? hit.words : order === 'after' ? hit.after.trimStart() : fromTheEnd(hit.before)
  return hits
    .map(hit => ({ hit, key: key(hit) }))
    .sort((a, b) => collator.compare(a.key, b.key))
    .map(({ hit }) => hit)
}

/** The words before a place, the nearest first. */
function fromTheEnd(words: string): string {
  return words.trim().split(/\s+/u).reverse().join(' ')
}
