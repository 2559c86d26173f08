import type { CycleKey } from '../framework/cycles'
import { Numbering } from './numbered'
import type { CodingRow } from './rows'

/** What is counted of codings, by their positions: read from the rows once, since there are too many to be gone through at every count. */
export interface CodingColumns {
  ids: Numbering
  /** Place of the cycle in the cycle set; below 0 where it has none of it, `noCycle` where the code is cross-cutting. */
  cycleAt: Int8Array
  passages: Numbering
  tellers: Numbering
  documents: Numbering
  spaces: Numbering
  /** The story it is a step of or lies in; none where threads make the story. */
  stories: Numbering
  isNegative: Uint8Array
}

export const noCycle = -2

/** The columns of these rows; the same rows are read once. */
export function codingColumns(codings: readonly CodingRow[], cycles: readonly CycleKey[]): CodingColumns {
  const last = known.get(codings)
  if (last?.cycles === cycles) return last.columns
  const columns = emptyColumns(codings.length)
  fill(columns, codings, cycles, 0, codings.length)
  known.set(codings, { cycles, columns })
  return columns
}

const known = new WeakMap<readonly CodingRow[], { cycles: readonly CycleKey[]; columns: CodingColumns }>()

/** Rows from one place up to another, in whose stead there are so many others now. */
export interface Replaced {
  from: number
  to: number
  by: number
}

/**
 * Takes the columns of rows over to those that come of them after an action: all but a few stay as they are, and are not read again. Where
 * there are no columns yet, or ids too far apart, nothing is done, and they are read when they are asked for.
 * @param replaced in the order of the rows
 */
export function carryColumns(
  before: readonly CodingRow[],
  after: readonly CodingRow[],
  replaced: readonly Replaced[],
): void {
  const last = known.get(before)
  if (!last || !isPlain(last.columns)) return
  const { columns, cycles } = last
  const carried = emptyColumns(after.length)
  let [from, at] = [0, 0]
  const keep = (to: number) => {
    for (const name of numbered) carried[name].copy(at, columns[name], from, to)
    carried.cycleAt.set(columns.cycleAt.subarray(from, to), at)
    carried.isNegative.set(columns.isNegative.subarray(from, to), at)
    at += to - from
  }
  for (const part of replaced) {
    keep(part.from)
    fill(carried, after, cycles, at, at + part.by)
    if (!isPlain(carried)) return
    at += part.by
    from = part.to
  }
  keep(before.length)
  known.set(after, { cycles, columns: carried })
}

const numbered = ['ids', 'passages', 'tellers', 'documents', 'spaces', 'stories'] as const

function isPlain(columns: CodingColumns): boolean {
  return numbered.every(name => columns[name].isPlain)
}

function emptyColumns(count: number): CodingColumns {
  return {
    ids: new Numbering(count),
    cycleAt: new Int8Array(count),
    passages: new Numbering(count),
    tellers: new Numbering(count),
    documents: new Numbering(count),
    spaces: new Numbering(count),
    stories: new Numbering(count),
    isNegative: new Uint8Array(count),
  }
}

function fill(
  { ids, cycleAt, passages, tellers, documents, spaces, stories, isNegative }: CodingColumns,
  codings: readonly CodingRow[],
  cycles: readonly CycleKey[],
  from: number,
  to: number,
): void {
  const places = new Map<CycleKey | null, number>([
    [null, noCycle],
    ...cycles.map((cycle, place) => [cycle, place] as const),
  ])
  for (let at = from; at < to; at++) {
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
}
