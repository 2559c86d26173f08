import { toldOf } from './flow-columns'
import { Groups } from './groups'
import { type LinkedRows, touchedBy } from './link'
import type { Numbered } from './numbered'
import { evidenceLimit, type FlowBar, type FlowMeasure } from './summary'

/**
 * What stands in each bar: distinct passages, stories or tellers, how many of them lead on by a told flow, and the codings behind them.
 * Outside a story only a passage that a relation touches is part of one, so by stories any other counts for nothing.
 *
 * @param barAt the bar of each coding, from 0 to below `bars`; −1 for none
 */
export function countBars(
  linked: LinkedRows,
  by: FlowMeasure,
  barAt: Int32Array,
  bars: number,
): Omit<FlowBar, 'cycle'>[] {
  const all = new Groups(barAt, bars)
  const measured = measuredBy(linked, by)
  const starts = toldOf(linked.flows).map(at => linked.flows.fromAt[at]!)
  const leading = new Groups(
    starts.map(coding => barAt[coding]!),
    bars,
  )
  const counts = all.distinct(measured)
  const leadsOn = leading.distinct({ at: starts.map(coding => measured.at[coding]!), size: measured.size })
  return Array.from({ length: bars }, (_, bar) => ({
    count: counts[bar]!,
    leadsOn: leadsOn[bar]!,
    codings: [...all.of(bar).subarray(0, evidenceLimit)].map(position => linked.codings[position]!.id),
  }))
}

function measuredBy(linked: LinkedRows, by: FlowMeasure): Numbered {
  const { columns, stories } = linked
  if (by !== 'stories') return columns[by]
  const touched = touchedBy(linked)
  const at = stories.at.map((story, position) => (touched[position] || columns.stories.at[position]! >= 0 ? story : -1))
  return { at, size: stories.size }
}
