import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import { type MemoAbout, MemoFilter, type MemoKind } from '../../shared/model/memo'
import { useUi } from '../app/store'
import { enterField } from '../coding/enter-field'

/** A memo to be written in a dialog: of a coding or flow the one there is, else a new one. */
export interface MemoTask {
  about: MemoAbout
  /** What it is about in words. */
  words: string
  kind?: MemoKind
}

export interface MemoState {
  task: MemoTask | null
  filter: MemoFilter
  /** The memo that is open in the list. */
  open: Id | null
}

const fresh: MemoState = { task: null, filter: MemoFilter.parse({}), open: null }

/** What is asked of the list of memos, and what is being written. Ends with the project. */
export const useMemos = create<MemoState>()(() => fresh)

export function memos(): MemoState {
  return useMemos.getState()
}

/** Opens the memo on a thing for writing, above whatever is shown. */
export function writeMemoOn(task: MemoTask): void {
  useMemos.setState({ task })
  // What is typed before the editor is there is meant for it.
  const text = '.memo-dialog .memo-text'
  void enterField(text, text)
}

export function filterMemos(change: Partial<MemoFilter>): void {
  useMemos.setState(state => ({ filter: { ...state.filter, ...change } }))
}

export function openMemo(open: Id | null): void {
  useMemos.setState({ open })
}

useUi.subscribe((state, before) => {
  if (state.stay !== before.stay) useMemos.setState(fresh)
})
