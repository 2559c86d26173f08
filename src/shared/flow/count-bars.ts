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
  barAt: Int32Array | Int8Array,
  bars: number,
): Omit<FlowBar, 'cycle'>[] {
  const all = new Groups(barAt, bars)
  const measured = measuredBy(linked, by)
  const { told, fromAt } = linked.flows
  const startAt = new Int32Array(told.length)
  const startBar = new Int32Array(told.length)
  for (let next = 0; next < told.length; next++) {
    const coding = fromAt[told[next]!]!
    startAt[next] = measured.at[coding]!
    startBar[next] = barAt[coding]!
  }
  const counts = all.distinct(measured)
  const leadsOn = new Groups(startBar, bars).distinct({ at: startAt, size: measured.size })
  return Array.from({ length: bars }, (_, bar) => ({
    count: counts[bar]!,
    leadsOn: leadsOn[bar]!,
    codings: [...all.of(bar).subarray(0, evidenceLimit)].map(position => linked.codings[position]!.id),
  }))
}

function measuredBy(linked: LinkedRows, by: FlowMeasure): Numbered {
  const { codings, columns, stories } = linked
  if (by !== 'stories') return columns[by]
  const touched = touchedBy(linked)
  const at = new Int32Array(codings.length).fill(-1)
  for (let position = 0; position < at.length; position++)
    if (touched[position] || columns.stories.at[position]! >= 0) at[position] = stories.at[position]!
  return { at, size: stories.size }
}
