import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'

/** Codings by the present coder, and by all. */
export interface CodeCounts {
  mine: number
  all: number
}

/** Stands for the codes outside the cycles, which share one row. */
export const othersId = 'others'

/**
 * Counts for the rows of the codebook: of a code and of all below it, since a cycle counts what its sub-codes count.
 * @param shown codes that pass the filter: the row of those outside the cycles counts only what it shows.
 */
export function countCodings(codes: readonly Code[], shown: ReadonlySet<Id>): ReadonlyMap<string, CodeCounts> {
  const children = Map.groupBy(codes, code => code.parent)
  const counts = new Map<string, CodeCounts>()
  const count = (code: Code): CodeCounts => {
    const total = sum([code, ...(children.get(code.id) ?? []).map(count)])
    counts.set(code.id, total)
    return total
  }
  const top = (children.get(null) ?? []).map(code => ({ code, total: count(code) }))
  const others = top.filter(({ code }) => code.cycle === null && shown.has(code.id))
  counts.set(othersId, sum(others.map(({ total }) => total)))
  return counts
}

function sum(counts: readonly CodeCounts[]): CodeCounts {
  return counts.reduce((total, { mine, all }) => ({ mine: total.mine + mine, all: total.all + all }), {
    mine: 0,
    all: 0,
  })
}
