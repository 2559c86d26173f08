import type { Draft } from '../../../shared/model/draft'
import { turnSource } from '../../../shared/transcript/imported-text'
import { offsetMap } from '../../../shared/transcript/offset-map'

/**
 * Gives the turns of a text the times another tool knows of its places: a turn begins at the last time said between the words before it and its own, and
 * times within it become points of its own. Times that a text already has in its own words stay.
 * @param times UTF-16 offsets in the text, milliseconds; in the order of the text
 */
export function withTimes(draft: Draft, times: readonly { at: number; ms: number }[]): Draft {
  if (times.length === 0 || draft.turns.some(({ start }) => start !== null)) return draft
  const { toTurn } = offsetMap(draft.turns, draft.tail)
  let before = 0
  const turns = draft.turns.map((turn, index) => {
    const [from, start] = [before, before + turn.lead.length]
    const end = start + turnSource(turn).length
    before = end
    const first = times.findLast(({ at }) => at >= from && at <= start)
    const syncs = times.flatMap(({ at, ms }) => {
      const place = at > start && at < end ? toTurn(at, 'start') : null
      return place?.turn === index ? [{ at: place.offset, ms }] : []
    })
    return { ...turn, start: first?.ms ?? null, syncs }
  })
  return { ...draft, turns }
}
