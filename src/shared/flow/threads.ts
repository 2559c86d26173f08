import type { PositionOf } from './index-by-id'
import type { Numbered } from './numbered'
import type { FlowRow } from './rows'

/**
 * The story of every coding, by position. This is the rule of what one story is: a coding that is a step of a story belongs to it (to the
 * first, where it is a step of several); another in a document that is itself a story belongs to that one. Other codings belong to a
 * thread: a connected component of the graph whose edges are the told, aspired and blocked flows between codings outside stories. A relation belongs to the story of the coding it starts from. So a flow that starts
 * in a story stays in it, and one interview with two unconnected chains counts as two stories.
 *
 * @param own of every coding the story that it is a step of or lies in
 * @returns of every coding a number that is equal where the stories are; that of a thread is the position of one of its codings
 */
export function storiesOf(own: Numbered, flows: readonly FlowRow[], positionOf: PositionOf): Numbered {
  const count = own.at.length
  const parent = new Int32Array(count)
  for (let i = 0; i < count; i++) parent[i] = i
  for (const flow of flows) {
    if (flow.kind !== 'flow' || flow.status === 'disconfirmed') continue
    const from = positionOf(flow.from)
    const to = positionOf(flow.to)
    if (own.at[from] === -1 && own.at[to] === -1) parent[find(parent, to)] = find(parent, from)
  }
  const at = own.at.map((story, position) => (story < 0 ? find(parent, position) : count + story))
  return { at, size: count + own.size }
}

/** Whether the number of a story is that of a thread, and of no story that somebody told as one. */
export function isThread(story: number, codings: number): boolean {
  return story < codings
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
