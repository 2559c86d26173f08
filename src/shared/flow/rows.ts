import type { CycleKey } from '../framework/cycles'
import type { FlowKind, FlowStatus } from '../framework/relations'
import type { Valence } from '../model/coding'

/**
 * What the counting of flows needs to know of a coding. `id`, `document`, `teller` and `code` only have to be equal where the things
 * are equal. `cycle` is null for cross-cutting codes. `teller` is the participant who speaks where the coding starts.
 * `story` is set where the coding is a step of a story, or lies in a document that is itself one. `space` is the social learning space
 * of the story or document; null where it is not known.
 */
export interface CodingRow {
  id: number
  cycle: CycleKey | null
  code: string
  document: number
  /** Equal where two codings cover exactly the same words: a cycle's total counts such a passage once (counting rule 7). */
  passage: number
  teller: number | null
  story: number | null
  space: number | null
  valence: Valence | null
}

export interface FlowRow {
  id: number
  from: number
  to: number
  kind: FlowKind
  status: FlowStatus
}
