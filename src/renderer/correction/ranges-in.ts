import type { Places } from '../editor/places'

/** Ranges over the text, to be painted; gone with the next change. */
export function rangesIn(
  elements: readonly HTMLElement[],
  places: Places,
  found: readonly { turn: number; at: number; length: number }[],
): StaticRange[] {
  return found.flatMap(({ turn, at, length }) => {
    if (!elements[turn]) return []
    const start = places.pointOf({ turn, offset: at })
    const end = places.pointOf({ turn, offset: at + length })
    return [
      new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      }),
    ]
  })
}
