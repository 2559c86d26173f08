import type { Numbered } from './numbered'

/**
 * The story of every coding, by position. This is the rule of what one story is: a coding that is a step of a story belongs to it (to the
 * first, where it is a step of several); another in a document that is itself a story belongs to that one. Other codings belong to a
 * thread: a connected component of the graph whose edges are the told, aspired and blocked flows between codings outside stories. A relation belongs to the story of the coding it starts from. So a flow that starts
 * in a story stays in it, and one interview with two unconnected chains counts as two stories.
 *
 * @param own of every coding the story that it is a step of or lies in
 * @param flows by position: whether a flow makes one story of what it joins, and the positions of its codings, −1 where there is none
 * @returns of every coding a number that is equal where the stories are; that of a thread is the position of one of its codings
 */
export function storiesOf(
  own: Numbered,
  { joins, fromAt, toAt }: { joins: Uint8Array; fromAt: Int32Array; toAt: Int32Array },
): Numbered {
  const count = own.at.length
  const parent = new Int32Array(count)
  for (let position = 0; position < count; position++) parent[position] = position
  for (let at = 0; at < joins.length; at++) {
    const [from, to] = [fromAt[at]!, toAt[at]!]
    if (joins[at] && from >= 0 && to >= 0 && own.at[from] === -1 && own.at[to] === -1)
      parent[find(parent, to)] = find(parent, from)
  }
  // In place: what has a story of its own is the parent of nothing.
  for (let position = 0; position < count; position++) {
    const story = own.at[position]!
    parent[position] = story < 0 ? find(parent, position) : count + story
  }
  return { at: parent, size: count + own.size }
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
