import type { Span } from '../../shared/anchor/span'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'

/** What the transcript needs to know of a coding to show it. */
export interface PaintedCoding {
  id: Id
  span: Span
  /** Colour slot: a value cycle, or `none` for cross-cutting codes. */
  slot: Slot
  /** The code's own colour in the place of its slot's, `#rrggbb`. */
  colour: string | null
  /** Key letters, as on the cycle mark. */
  key: string
  name: string
  /** Signs after the name: − negative, ± mixed, ∅ null, ? unsure, ✎ memo. */
  signs: string
  /** Name of the coder where that is somebody else. */
  other: string | null
  /** Hoped for, not told as happened: dashed everywhere. */
  aspiration: boolean
}

export type Slot = CycleKey | 'none'

/** What the transcript needs to know of a flow. An end that lies in another document has no coding here. */
export interface PaintedFlow {
  id: Id
  from: FlowEnd
  to: FlowEnd
  dashed: boolean
  barred: boolean
  /** The words that state it: id of their turn, UTF-16 offsets. */
  words: { turn: Id; start: number; end: number } | null
}

export interface FlowEnd {
  coding: Id
  slot: Slot
  key: string
  /** Words for the pill of an end out of sight, for example "Exchange, turn 19" or "Adapted, in “Tomasz”". */
  label: string
}
