/** One of many things side by side, or the room of some that are not drawn. */
export type DrawnPart = { at: number; gap?: undefined } | { at: number; gap: number }

/**
 * Which of many things are drawn: those between two places, and one that is kept wherever it is, since it has the focus. What is not drawn
 * keeps its room.
 *
 * @param sizes of all of them, in pixels
 * @param kept place of the one that is drawn in any case; −1 for none
 */
export function drawnParts(sizes: readonly number[], from: number, to: number, kept: number): DrawnPart[] {
  const parts: DrawnPart[] = []
  let edge = 0
  let gap: { at: number; gap: number } | null = null
  for (const [at, size] of sizes.entries()) {
    const isDrawn = at === kept || (edge + size > from && edge < to)
    edge += size
    if (isDrawn) {
      parts.push({ at })
      gap = null
    } else if (gap) gap.gap += size
    else {
      gap = { at, gap: size }
      parts.push(gap)
    }
  }
  return parts
}
