import type { PositionOf } from './index-by-id'
import type { CodingRow, FlowRow } from './rows'

/**
 * The story of every coding, by position. This is the rule of what one story is: a coding that is a step of a story belongs to it (to the
 * first, where it is a step of several); another in a document that is itself a story belongs to that one. Other codings belong to a
 * thread: a connected component of the graph whose edges are the told, aspired and blocked flows between codings outside stories. A relation belongs to the story of the coding it starts from. So a flow that starts
 * in a story stays in it, and one interview with two unconnected chains counts as two stories.
 *
 * @returns numbers that are equal where the stories are; threads are negative and so never meet a story's number
 */
export function storiesOf(
  codings: readonly CodingRow[],
  flows: readonly FlowRow[],
  positionOf: PositionOf,
): Float64Array {
  const parent = new Int32Array(codings.length)
  for (let i = 0; i < parent.length; i++) parent[i] = i
  for (const flow of flows) {
    if (flow.kind !== 'flow' || flow.status === 'disconfirmed') continue
    const from = positionOf(flow.from)
    const to = positionOf(flow.to)
    if (codings[from]?.story === null && codings[to]?.story === null) parent[find(parent, to)] = find(parent, from)
  }
  const stories = new Float64Array(codings.length)
  for (let i = 0; i < stories.length; i++) stories[i] = codings[i]?.story ?? -1 - find(parent, i)
  return stories
}

/** Finds the representative of a component and halves the path to it (Tarjan and van Leeuwen 1984). */
function find(parent: Int32Array, position: number): number {
  let node = position
  for (let up = parent[node] ?? node; up !== node; up = parent[node] ?? node) {
    parent[node] = parent[up] ?? up
    node = up
  }
  return node
}
