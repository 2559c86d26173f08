import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import type { Place } from '../editor/places'
import type { CorrectionView } from './CorrectionView'

/** Reading and coding; correcting the text; or looking at what was corrected in it. */
export type TextMode = 'coding' | 'correcting' | 'changes'

export interface CorrectionState {
  mode: TextMode
  /** The document it is for: another one opens for coding. */
  document: Id | null
  /** Where the caret goes when the other mode shows the text. */
  caret: Place | null
  /** Whether the last words typed are stored. */
  saving: 'stored' | 'storing' | 'failed'
  /** The bar for finding and replacing is open. */
  finding: boolean
  /** The dialog for speaker and time is open, for this turn. */
  turn: Id | null
  pseudonymising: boolean
  /** Grows with each change of the text. */
  changes: number
}

export const useCorrection = create<CorrectionState>()(() => ({
  mode: 'coding',
  document: null,
  caret: null,
  saving: 'stored',
  finding: false,
  turn: null,
  pseudonymising: false,
  changes: 0,
}))

export function correction(): CorrectionState {
  return useCorrection.getState()
}

/** How a document's text is shown now. */
export function modeOf(state: CorrectionState, document: Id | null): TextMode {
  return document !== null && state.document === document ? state.mode : 'coding'
}

let view: CorrectionView | null = null

export function setCorrectionView(next: CorrectionView | null): void {
  view = next
}

/** The text being corrected, for commands; null in the other modes. */
export function correctionView(): CorrectionView | null {
  return view
}
