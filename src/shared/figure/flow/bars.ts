import type { FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import type { Frame } from './frame'

/** A bar on the ground line: `solid` is the height of what leads on, from the ground up. */
export interface Bar {
  cycle: CycleKey
  column: number
  count: number
  leadsOn: number
  height: number
  solid: number
  /** The bar is taller than there is room for and drawn with a break. */
  cut: boolean
}

export function placeBars(summary: FlowSummary, scale: number, frame: Frame): Bar[] {
  return frame.columns.map((cycle, column) => {
    const bar = summary.bars.find(one => one.cycle === cycle)
    const count = bar?.count ?? 0
    const leadsOn = bar?.leadsOn ?? 0
    const height = count ? Math.max(0.16 * frame.u, Math.min(frame.barHeight, count * scale)) : 0
    const cut = count * scale > frame.barHeight + 0.01
    return { cycle, column, count, leadsOn, height, solid: Math.min(height, leadsOn * scale), cut }
  })
}
