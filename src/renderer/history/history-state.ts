import { create } from 'zustand'
import type { HistoryFilter } from '../../shared/model/history-detail'
import type { Id } from '../../shared/model/id'
import { useUi } from '../app/store'

export interface HistoryViewState {
  filter: HistoryFilter
  /** The entry one looks at. */
  chosen: Id | null
}

const fresh: HistoryViewState = { filter: {}, chosen: null }

/** What the history tab is at. Kept while one looks elsewhere, and forgotten with the project. */
export const useHistoryView = create<HistoryViewState>()(() => fresh)

useUi.subscribe((state, before) => {
  if (state.view.name === 'welcome' && before.view.name !== 'welcome') useHistoryView.setState(fresh)
})

/** Narrows the list; what is undefined or empty narrows no more. */
export function filterHistory(change: { [Name in keyof HistoryFilter]: HistoryFilter[Name] | undefined }): void {
  useHistoryView.setState(({ filter }) => {
    const all = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '')
    return { filter: Object.fromEntries(all) as HistoryFilter, chosen: null }
  })
}
