import type { Mark } from '../../shared/model/mark'

/** A stretch of a turn's text that looks the same throughout. */
export interface Segment {
  text: string
  /** Class names for what the file set apart; empty for plain text. */
  look: string
}

/**
 * Cuts a turn's text where what the file set apart begins or ends. Joined again, the segments are the text.
 *
 * @param marks in any order; they may overlap
 */
export function markSegments(text: string, marks: readonly Mark[]): Segment[] {
  const shown = marks.filter(mark => mark.kind !== 'cell' && mark.end > mark.start)
  const cuts = new Set([0, text.length])
  for (const { start, end } of shown) for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at)
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (const [i, from] of places.entries()) {
    const to = places[i + 1]
    if (to === undefined || to === from) continue
    const here = shown.filter(mark => mark.start <= from && mark.end >= to)
    const looks = here.flatMap(({ kind, start }) =>
      kind === 'list' && start === from ? ['is-list', 'is-list-start'] : [`is-${kind}`],
    )
    const look = [...new Set(looks)].sort().join(' ')
    const before = segments.at(-1)
    if (before !== undefined && before.look === look) before.text += text.slice(from, to)
    else segments.push({ text: text.slice(from, to), look })
  }
  return segments
}
