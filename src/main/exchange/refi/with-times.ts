import type { Draft } from '../../../shared/model/draft'
import { turnSource } from '../../../shared/transcript/imported-text'

/**
 * Gives the turns of a text the times another tool knows of its places: a turn begins at the last time said at or before its first word, and times
 * within it become points of its own. Times that a text already has in its own words stay.
 * @param times UTF-16 offsets in the text, milliseconds; in the order of the text
 */
export function withTimes(draft: Draft, times: readonly { at: number; ms: number }[]): Draft {
  if (times.length === 0 || draft.turns.some(({ start }) => start !== null)) return draft
  let at = 0
  const turns = draft.turns.map(turn => {
    const before = at
    const start = before + turn.lead.length
    const end = start + turnSource(turn).length
    at = end
    const first = times.findLast(time => time.at >= before && time.at <= start)
    // Inside a turn with gaps an offset of the text is no offset of the turn.
    const inside = turn.gaps.length > 0 ? [] : times.filter(time => time.at > start && time.at < end)
    return {
      ...turn,
      start: first?.ms ?? null,
      syncs: inside.map(time => ({ at: time.at - start, ms: time.ms })),
    }
  })
  return { ...draft, turns }
}
