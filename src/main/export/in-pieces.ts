/** A list of this many things, or fewer, is sent with what it is in. */
const few = 200

/** A part of a list that stands somewhere in a value. */
export interface Piece {
  at: readonly (string | number)[]
  items: readonly unknown[]
}

/**
 * Takes the long lists out of a value, so that it can be sent a piece at a time: copying half a million lines in one go would let everybody wait.
 * What is neither a list nor a plain object stays as it is.
 */
export function takeApart(value: unknown): { frame: unknown; lists: Piece[] } {
  const lists: Piece[] = []
  const framed = (each: unknown, at: Piece['at']): unknown => {
    if (Array.isArray(each)) {
      if (each.length <= few) return each.map((item, n) => framed(item, [...at, n]))
      lists.push({ at, items: each })
      return []
    }
    if (!isPlain(each)) return each
    return Object.fromEntries(Object.entries(each).map(([key, item]) => [key, framed(item, [...at, key])]))
  }
  return { frame: framed(value, []), lists }
}

/** Puts a piece to the end of its list. @param frame as `takeApart` gave it, with the pieces that came before */
export function putIn(frame: unknown, { at, items }: Piece): void {
  const list = at.reduce<unknown>((each, key) => (each as Record<string | number, unknown>)[key], frame) as unknown[]
  for (const item of items) list.push(item)
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
