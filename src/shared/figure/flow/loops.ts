import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { Chosen } from './choose'
import type { Frame } from './frame'

/** Learning loops get numbers, the largest first; the list beneath the figure and the discs on the returns share them. */
export function numberLoops(chosen: Chosen, frame: Frame): Map<string, number> {
  const closing = [...chosen.returns, ...chosen.banded].filter(
    relation => relation.loops > 0 && hasMark(relation, frame),
  )
  closing.sort((a, b) => b.loops - a.loops || b.count - a.count || (relationKey(a) < relationKey(b) ? -1 : 1))
  return new Map(closing.map((relation, i) => [relationKey(relation), i + 1]))
}

/** Relations between bands are written at the band's end, without room for a disc; they never close a loop, both being learning side. */
function hasMark(relation: FlowRelation, frame: Frame): boolean {
  return frame.columnOf(relation.from) >= 0 || frame.columnOf(relation.to) >= 0
}
