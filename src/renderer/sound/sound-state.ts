import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import type { Recording } from '../../shared/model/recording'
import { focusTextAfterDialog } from '../correction/focus-text'

/** What stands over the window: choosing a file for a document, looking for one that was moved, or where the text begins in it. */
export type SoundDialog =
  | { name: 'attach'; document: Id }
  | { name: 'find'; recording: Recording }
  | { name: 'offset'; recording: Recording }

export interface SoundState {
  dialog: SoundDialog | null
  /** How fast it plays: 1 as it was recorded. */
  rate: number
  /** The text scrolls along with the turn that is heard. */
  follow: boolean
  /** Of several recordings of a document the one that is heard. */
  chosen: Id | null
}

export const useSound = create<SoundState>()(() => ({ dialog: null, rate: 1, follow: true, chosen: null }))

/** Whoever attaches a recording goes on in the text, not at the button that was pressed for it. */
export function closeSoundDialog(): void {
  useSound.setState({ dialog: null })
  focusTextAfterDialog()
}
