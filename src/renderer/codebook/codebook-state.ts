import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import { useUi } from '../app/store'

/** What is being done to a code in a dialog. */
export type CodeTask =
  | { name: 'new'; parent: Id | null }
  /** From the cycles of 2011 to those of 2020. */
  | { name: 'convert' }
  /** Set against another codebook, from a file or as shipped. */
  | { name: 'compare' }
  | { name: 'edit' | 'split'; code: Id }
  | { name: 'merge' | 'remove' | 'move'; codes: readonly Id[] }
  /** Asked once the other code is chosen. */
  | { name: 'confirmMerge'; codes: readonly Id[]; into: Id }

export interface CodebookState {
  task: CodeTask | null
  /** Whether codes that were set aside are shown in the tree. */
  showArchived: boolean
}

const fresh: CodebookState = { task: null, showArchived: false }

export const useCodebookState = create<CodebookState>()(() => fresh)

export function beginTask(task: CodeTask | null): void {
  useCodebookState.setState({ task })
}

export function toggleArchived(): void {
  useCodebookState.setState(state => ({ showArchived: !state.showArchived }))
}

useUi.subscribe((state, before) => {
  if (state.stay !== before.stay) useCodebookState.setState(fresh)
})
