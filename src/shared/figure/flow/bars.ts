import type { FlowPart, FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import type { Chosen } from './choose'
import type { Frame } from './frame'
import { namesOfParts, type PartName } from './part-names'

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
  /** What flows leave from and arrive at: the bar itself or, where it is divided, its sub-codes from the ground up and then its lintel. */
  boxes: readonly BarBox[]
}

/** A bar or a piece of one. `base` is where it stands: 0 on the ground, negative above it. */
export interface BarBox {
  base: number
  height: number
  solid: number
  /** Null for a whole bar, and for the lintel of a divided one, which stands for the whole cycle. */
  part: (PartName & { of: FlowPart }) | null
}

export function placeBars(summary: FlowSummary, chosen: Chosen, scale: number, frame: Frame): Bar[] {
  return frame.columns.map((cycle, column) => {
    const bar = summary.bars.find(one => one.cycle === cycle)
    const count = bar?.count ?? 0
    const leadsOn = bar?.leadsOn ?? 0
    if (frame.divided.includes(cycle) && count) {
      const boxes = stackBoxes(summary, cycle, chosen, scale, frame)
      const top = boxes.at(-1)
      const height = top ? top.height - top.base : 0
      return { cycle, column, count, leadsOn, height, solid: 0, cut: false, boxes }
    }
    const height = count ? Math.max(0.16 * frame.u, Math.min(frame.barHeight, count * scale)) : 0
    const cut = count * scale > frame.barHeight + 0.01
    const solid = Math.min(height, leadsOn * scale)
    return { cycle, column, count, leadsOn, height, solid, cut, boxes: [{ base: 0, height, solid, part: null }] }
  })
}

/** The sub-codes, the first of the codebook uppermost, beneath a lintel that is thick enough for what is not divided. */
function stackBoxes(summary: FlowSummary, cycle: CycleKey, chosen: Chosen, scale: number, frame: Frame): BarBox[] {
  const { u, cap } = frame
  const spacing = 0.38 * u
  const boxes: BarBox[] = []
  let base = 0
  for (const part of namesOfParts(summary, cycle, frame).toReversed()) {
    const solid = part.of.leadsOn * scale
    // The pale part is to scale unless its name needs more room: the solid part always is, since flows leave from it.
    const height = solid + Math.max((part.of.count - part.of.leadsOn) * scale, part.height)
    boxes.push({ base, height, solid, part })
    base -= height + spacing
  }
  const widths = (end: 'from' | 'to') => {
    const told = chosen.skips
      .filter(relation => relation[end] === cycle)
      .reduce((sum, one) => sum + one.count * scale, 0)
    const hoped = chosen.aspiredForward
      .filter(relation => relation[end] === cycle)
      .reduce((sum, one) => sum + Math.max(0.34 * u, Math.min(one.count * scale, cap)) + 0.14 * u, 0)
    return { told, all: told + hoped + (hoped ? 0.14 * u : 0) }
  }
  const out = widths('from')
  // Stubs of what is blocked stand beside the lintel, each with its count above it.
  const stubs = chosen.blockedForward.filter(({ from }) => from === cycle).length
  const beside = stubs > 1 ? stubs * 1.9 * u : 0
  boxes.push({ base, height: Math.max(0.55 * u, beside, out.all, widths('to').all), solid: out.told, part: null })
  return boxes
}

/** The box at an end of a flow: that of a sub-code, or what stands for the whole cycle. */
export function boxAt(bar: Bar, key: string | undefined): BarBox | undefined {
  return bar.boxes.find(({ part }) => part?.of.key === key) ?? bar.boxes.at(-1)
}
