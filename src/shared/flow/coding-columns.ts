import type { CycleKey } from '../framework/cycles'
import { type Numbered, Numbering } from './numbered'
import type { CodingRow } from './rows'

/** What is counted of codings, by their positions: read from the rows once, since there are too many to be gone through at every count. */
export interface CodingColumns {
  ids: Numbering
  /** Place of the cycle in the cycle set; −1 where the set has none of it. */
  cycleAt: Int32Array
  passages: Numbered
  tellers: Numbered
  documents: Numbered
  spaces: Numbered
  /** The story it is a step of or lies in; none where threads make the story. */
  stories: Numbered
  isNegative: Uint8Array
}

export function codingColumns(codings: readonly CodingRow[], cycles: readonly CycleKey[]): CodingColumns {
  const count = codings.length
  const places = new Map<CycleKey | null, number>(cycles.map((cycle, place) => [cycle, place]))
  const cycleAt = new Int32Array(count)
  const isNegative = new Uint8Array(count)
  const [ids, passages, tellers] = [new Numbering(count), new Numbering(count), new Numbering(count)]
  const [documents, spaces, stories] = [new Numbering(count), new Numbering(count), new Numbering(count)]
  for (let at = 0; at < count; at++) {
    const coding = codings[at]!
    ids.put(at, coding.id)
    cycleAt[at] = places.get(coding.cycle) ?? -1
    passages.put(at, coding.passage)
    tellers.put(at, coding.teller)
    documents.put(at, coding.document)
    spaces.put(at, coding.space)
    stories.put(at, coding.story)
    if (coding.valence === 'negative') isNegative[at] = 1
  }
  return { ids, cycleAt, passages, tellers, documents, spaces, stories, isNegative }
}
