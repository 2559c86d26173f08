import {
  bandsAsSet,
  type FlowNodes,
  placeNode,
  rowAsSet,
  shiftOf,
  shiftReach,
  stepNode,
} from '../../shared/figure/flow/nodes'
import { type CycleKey, type CycleSetKey, isCycleKey } from '../../shared/framework/cycles'

/** The cycle of a mark that can be moved; null for other marks. */
export function movableCycle(mark: string | null): CycleKey | null {
  const key = mark?.startsWith('node:') ? mark.slice('node:'.length) : ''
  return isCycleKey(key) ? key : null
}

/** Alt with an arrow moves a cycle within its column and on into the next, with Shift to the next at once. Null for other keys. */
export function nodesAfterKey(
  { key, altKey, shiftKey }: { key: string; altKey: boolean; shiftKey: boolean },
  cycle: CycleKey,
  nodes: FlowNodes,
  { cycleSet, isMirrored }: { cycleSet: CycleSetKey; isMirrored: boolean },
): FlowNodes | null {
  const arrow = altKey ? arrows[key] : undefined
  if (arrow === undefined) return null
  const along = (isMirrored ? -arrow.along : arrow.along) as -1 | 0 | 1
  return stepNode(cycleSet, nodes, cycle, { along, up: arrow.up, far: shiftKey })
}

const arrows: Readonly<Record<string, { along: -1 | 0 | 1; up: -1 | 0 | 1 }>> = {
  ArrowLeft: { along: -1, up: 0 },
  ArrowRight: { along: 1, up: 0 },
  ArrowUp: { along: 0, up: 1 },
  ArrowDown: { along: 0, up: -1 },
}

/** Where cycles stand when one was dragged so many columns along and so many widths of a column up, counted from where they stood. */
export function nodesAfterDrag(
  cycle: CycleKey,
  nodes: FlowNodes,
  moved: { along: number; up: number },
  cycleSet: CycleSetKey,
): FlowNodes {
  const row = rowAsSet(cycleSet, nodes)
  const column = row.indexOf(cycle)
  if (column >= 0)
    return placeNode(cycleSet, nodes, cycle, column + shiftOf(row, nodes, cycle) * shiftReach + moved.along)
  const isGoing = bandsAsSet(cycleSet, nodes)[moved.up > 0 ? 1 : 0] === cycle && Math.abs(moved.up) > 0.5
  return isGoing ? stepNode(cycleSet, nodes, cycle, { along: 0, up: moved.up > 0 ? 1 : -1, far: false }) : nodes
}
