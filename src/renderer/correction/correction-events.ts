import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { PaintedCoding, PaintedFlow } from '../editor/painted'

/** What a text being corrected asks of its owner, and tells it. */
export interface CorrectionEvents {
  /** Codings as they are painted, with turn numbers by `order`. */
  painted(codings: readonly Coding[], order: ReadonlyMap<Id, number>): readonly PaintedCoding[]
  /** Flows between codings, these and others. */
  flows(codings: readonly PaintedCoding[]): readonly PaintedFlow[]
  more(count: number): string
  /** Something was changed, or the caret went to another turn (`left`): the owner decides when to store. */
  edited(): void
  left(): void
  /** Undo or redo beyond what is not stored yet. */
  undoStored(isHeld: boolean): void
  redoStored(isHeld: boolean): void
  leave(): void
  nothingToPaste(): void
  scrolled(): void
}
