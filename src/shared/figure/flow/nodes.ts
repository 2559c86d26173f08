import { z } from 'zod'
import { type CycleKey, type CycleSetKey, cycleKeys, cycleSets, rowOf } from '../../framework/cycles'

/** Where the cycles of a flow figure stand, as far as it is not where the framework has them. */
export const FlowNodes = z.object({
  /** Cycles of the row in an order of one's own; those not named follow as in the framework. */
  row: z.array(z.enum(cycleKeys)).max(cycleKeys.length).default([]),
  /** How far a bar is moved within its column: −1 as far back as there is room, 1 as far on. */
  shift: z.partialRecord(z.enum(cycleKeys), z.number().min(-1).max(1)).default({}),
  /** Whether the band above stands below, and the one below above. */
  bandsSwapped: z.boolean().default(false),
})
export type FlowNodes = z.infer<typeof FlowNodes>

export const frameworkNodes: FlowNodes = { row: [], shift: {}, bandsSwapped: false }

/** How far a bar can be moved in its column, as a share of the distance of columns: two that come near leave room for what is between them. */
export const shiftReach = 0.12
/** How far one key press moves it, of that way. */
const keyStep = 0.5

/** The cycles of the row as they stand. */
export function rowAsSet(cycleSet: CycleSetKey, { row }: FlowNodes): CycleKey[] {
  const known = rowOf(cycleSet)
  const own = row.filter((cycle, at) => known.includes(cycle) && row.indexOf(cycle) === at)
  return [...own, ...known.filter(cycle => !own.includes(cycle))]
}

/** The bands as they stand: above, below. */
export function bandsAsSet(cycleSet: CycleSetKey, { bandsSwapped }: FlowNodes): CycleKey[] {
  const bands = cycleSets[cycleSet].filter(cycle => !rowOf(cycleSet).includes(cycle))
  return bandsSwapped ? bands.toReversed() : bands
}

/** How far a bar stands aside in its column. The outermost are moved inwards only: outside is the edge of the page. */
export function shiftOf(row: readonly CycleKey[], { shift }: FlowNodes, cycle: CycleKey): number {
  const [first, last] = [row[0] === cycle, row.at(-1) === cycle]
  return Math.min(last ? 0 : 1, Math.max(first ? 0 : -1, shift[cycle] ?? 0))
}

/** Whether everything stands where the framework has it. */
export function isAsFramework(cycleSet: CycleSetKey, nodes: FlowNodes): boolean {
  const row = rowAsSet(cycleSet, nodes)
  return (
    rowOf(cycleSet).every((cycle, at) => row[at] === cycle && shiftOf(row, nodes, cycle) === 0) && !nodes.bandsSwapped
  )
}

/** A cycle moved to a place along the row, in columns from the first; between two columns it stands as near to it as it can. */
export function placeNode(cycleSet: CycleSetKey, nodes: FlowNodes, cycle: CycleKey, place: number): FlowNodes {
  const row = rowAsSet(cycleSet, nodes)
  const from = row.indexOf(cycle)
  if (from < 0) return nodes
  const column = Math.min(row.length - 1, Math.max(0, Math.round(place)))
  const shift = Math.min(1, Math.max(-1, Math.round(((place - column) / shiftReach) * 20) / 20))
  const others = row.filter(each => each !== cycle)
  return tidied(cycleSet, {
    ...nodes,
    row: others.toSpliced(column, 0, cycle),
    shift: { ...nodes.shift, [cycle]: shift },
  })
}

/** A cycle moved by one key press: within its column, and from its end into the next; `far` goes to the next at once. A band changes with the other. */
export function stepNode(
  cycleSet: CycleSetKey,
  nodes: FlowNodes,
  cycle: CycleKey,
  step: { along: -1 | 0 | 1; up: -1 | 0 | 1; far: boolean },
): FlowNodes {
  const bands = bandsAsSet(cycleSet, nodes)
  if (bands.length > 1 && bands.includes(cycle)) {
    const isGoing = step.up !== 0 && bands.indexOf(cycle) === (step.up === 1 ? 1 : 0)
    return isGoing ? { ...nodes, bandsSwapped: !nodes.bandsSwapped } : nodes
  }
  const row = rowAsSet(cycleSet, nodes)
  const column = row.indexOf(cycle)
  if (column < 0 || step.along === 0) return nodes
  const shift = shiftOf(row, nodes, cycle)
  const isAtEnd = shift * step.along >= 1
  const next = column + step.along
  if (step.far || isAtEnd) return next < 0 || next >= row.length ? nodes : placeNode(cycleSet, nodes, cycle, next)
  const moved = Math.min(1, Math.max(-1, shift + step.along * keyStep))
  return tidied(cycleSet, { ...nodes, shift: { ...nodes.shift, [cycle]: moved } })
}

/** Equal arrangements are equal data: nothing is kept that says the same as the framework. */
function tidied(cycleSet: CycleSetKey, nodes: FlowNodes): FlowNodes {
  const row = rowAsSet(cycleSet, nodes)
  const isOwn = rowOf(cycleSet).some((cycle, at) => row[at] !== cycle)
  return {
    ...nodes,
    row: isOwn ? row : [],
    shift: Object.fromEntries(
      row.map(cycle => [cycle, shiftOf(row, nodes, cycle)] as const).filter(([, value]) => value !== 0),
    ),
  }
}
