/** Labels of one turn: where each stands (pixels from the turn's top), and how many at the end had no room. */
export interface PlacedLabels {
  tops: number[]
  folded: number
  /** First free place below the last label: where the next turn's labels may start. */
  bottom: number
}

/**
 * Puts labels beside their places in reading order, each pushed down just far enough that it stands clear of the one before. What would
 * end below `limit` folds into one last label, which then counts the rest ("+3").
 * @param wanted where each label would stand best, pixels, ascending.
 * @param heights of each label with the gap below it.
 * @param from first free place, pixels; labels of earlier turns may reach into this one.
 */
export function placeLabels(
  wanted: readonly number[],
  heights: readonly number[],
  from: number,
  limit: number,
): PlacedLabels {
  const tops: number[] = []
  let bottom = from
  for (const [index, want] of wanted.entries()) {
    const top = Math.max(want, bottom)
    const last = index === wanted.length - 1
    // The fold needs a line of its own, so all but the last label leave room for it.
    const needed = top + heights[index]! + (last ? 0 : (heights[index + 1] ?? 0))
    if (needed > limit && tops.length > 0) {
      const folded = wanted.length - index
      tops.push(top)
      return { tops, folded, bottom: top + heights[index]! }
    }
    tops.push(top)
    bottom = top + heights[index]!
  }
  return { tops, folded: 0, bottom }
}
