import type { FlowRelation } from '../../flow/summary'

/** A relation between two boxes of the row, with its lane: 0 is nearest to the row. */
export interface Arc {
  relation: FlowRelation
  from: number
  to: number
  lane: number
}

/**
 * Lanes for arcs over (or under) a row: short ones near the row, and no two that share a stretch in one lane. Ties by place, so the same
 * relations always lie the same way.
 */
export function layArcs(arcs: readonly Omit<Arc, 'lane'>[]): Arc[] {
  const span = (arc: Omit<Arc, 'lane'>) => Math.abs(arc.to - arc.from)
  const ordered = [...arcs].sort(
    (a, b) => span(a) - span(b) || Math.min(a.from, a.to) - Math.min(b.from, b.to) || a.from - b.from,
  )
  const laid: Arc[] = []
  for (const arc of ordered) {
    const [left, right] = ends(arc)
    const taken = laid.filter(other => {
      const [from, to] = ends(other)
      return from < right && left < to
    })
    let lane = 0
    // Above everything it spans, so that a long arc never runs between the legs of a short one's count.
    for (const other of taken) lane = Math.max(lane, other.lane + 1)
    laid.push({ ...arc, lane })
  }
  return laid
}

function ends({ from, to }: Pick<Arc, 'from' | 'to'>): [number, number] {
  return [Math.min(from, to), Math.max(from, to)]
}
