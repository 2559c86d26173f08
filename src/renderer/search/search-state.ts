import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import type { SearchHit, SearchMode, SearchQuery } from '../../shared/model/search'
import { ui, useUi } from '../app/store'

export type SearchOrder = 'text' | 'words' | 'before' | 'after'

/** What the search tab and the find bar are at. Kept while one looks elsewhere, and forgotten with the project. */
export interface SearchState {
  text: string
  mode: SearchMode
  caseSensitive: boolean
  wholeWord: boolean
  forms: boolean
  /** Everyone, without or only interviewers, or the participant of that id. */
  who: 'all' | 'out' | 'only' | Id
  /** All, the open document, or one kind. */
  where: 'all' | 'open' | 'transcript' | 'story'
  /** Any, uncoded, coded, or with the code of that id. */
  coded: 'any' | 'uncoded' | 'coded' | Id
  order: SearchOrder
  /** Hits chosen in the list, by their keys. */
  chosen: ReadonlySet<string>
  /** The places to code and the code, while they are looked over. */
  toCode: { code: Id; hits: readonly SearchHit[] } | null
  find: { text: string; mode: 'characters' | 'pattern'; caseSensitive: boolean; wholeWord: boolean; at: number } | null
}

const fresh: SearchState = {
  text: '',
  mode: 'words',
  caseSensitive: false,
  wholeWord: false,
  forms: false,
  who: 'all',
  where: 'all',
  coded: 'any',
  order: 'text',
  chosen: new Set(),
  toCode: null,
  find: null,
}

export const useSearch = create<SearchState>()(() => fresh)

useUi.subscribe((state, before) => {
  if (state.view.name === 'welcome' && before.view.name !== 'welcome') useSearch.setState(fresh)
})

export function setSearch(change: Partial<SearchState>): void {
  useSearch.setState({ ...change, chosen: new Set() })
}

/** The query that the fields stand for. */
export function searchQuery(state: SearchState, open: Id | null = ui().document): SearchQuery {
  const { text, mode, caseSensitive, wholeWord, forms, who, where, coded } = state
  return {
    ...{ text: text.trim(), mode, caseSensitive, wholeWord, forms },
    documents: where === 'open' && open !== null ? [open] : [],
    kinds: where === 'transcript' || where === 'story' ? [where] : [],
    speakers: [],
    participants: who === 'all' || who === 'out' || who === 'only' ? [] : [who],
    interviewers: who === 'out' || who === 'only' ? who : 'in',
    coded: coded === 'any' || coded === 'uncoded' ? coded : 'coded',
    codes: coded === 'any' || coded === 'uncoded' || coded === 'coded' ? [] : [coded],
  }
}

export function hitKey(hit: SearchHit): string {
  return `${hit.turn} ${hit.start} ${hit.end}`
}
