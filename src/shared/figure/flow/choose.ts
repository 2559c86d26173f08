import type { FlowRelation, FlowSummary } from '../../flow/summary'
import type { FlowFigureSettings } from '../settings'
import type { Frame } from './frame'

/** Relations sorted by how they are drawn. Told ones first, then what is counted apart. */
export interface Chosen {
  adjacent: FlowRelation[]
  /** Told flows to a neighbour with an end in a sub-code, in place of those between the whole cycles. */
  split: FlowRelation[]
  /** Flows between sub-codes of fewer than this are drawn without their count. */
  leastWritten: number
  skips: FlowRelation[]
  returns: FlowRelation[]
  /** Told and aspired flows within one column. */
  selves: FlowRelation[]
  aspiredForward: FlowRelation[]
  /** Stubs that are blocked on the way to the right, or within their own column, and on the way back. */
  blockedForward: FlowRelation[]
  blockedBack: FlowRelation[]
  /** Conditions from a column to columns. */
  orienting: FlowRelation[]
  reframing: FlowRelation[]
  /** Everything with an end in a band. */
  banded: FlowRelation[]
  /** Told relations for which there is no room; the caption counts them. */
  dropped: FlowRelation[]
  droppedApart: FlowRelation[]
  /** Told relations between sub-codes for which there is no room. */
  droppedSplit: FlowRelation[]
}

/** The relations there is room for: the largest, and beyond the fourteenth only those thick enough to be seen as wide as they are. */
export function chooseRelations(summary: FlowSummary, settings: FlowFigureSettings, frame: Frame): Chosen {
  const shown = summary.relations.filter(relation => relation.type === 'told' || settings.show[relation.type])
  const told = shown.filter(relation => relation.type === 'told')
  const scale = roughScale(summary, told, frame)
  const isDrawn = (relation: FlowRelation, rank: number) =>
    rank < frame.budget && (rank < 14 || relation.count * scale >= leastWidth(frame))
  const drawn = told.filter(isDrawn)
  const hopes = shown.filter(({ type }) => type === 'aspired' || type === 'blocked').sort((a, b) => b.count - a.count)
  const conditions = shown.filter(({ type }) => type === 'condition')
  const withoutMark = conditions.filter(relation => isSelf(relation))
  const rest = [...drawn, ...hopes.slice(0, frame.budgetApart), ...conditions.filter(relation => !isSelf(relation))]

  const inBand = (relation: FlowRelation) =>
    frame.columnOf(relation.from) < 0 || (relation.to !== null && frame.columnOf(relation.to) < 0)
  const inRow = rest.filter(relation => !inBand(relation))
  const span = (relation: FlowRelation) => frame.columnOf(relation.to) - frame.columnOf(relation.from)
  const pick = (type: FlowRelation['type'], where: (span: number) => boolean) =>
    inRow.filter(relation => relation.type === type && where(span(relation)))
  const reframing = shown.filter(({ type }) => type === 'reframe')
  const neighbours = pick('told', columns => columns === 1)
  const isDivided = ({ from, to }: FlowRelation) =>
    frame.divided.includes(from) || (to !== null && frame.divided.includes(to))
  const split = (summary.split?.relations ?? []).filter(({ from, to }) =>
    neighbours.some(whole => whole.from === from && whole.to === to),
  )
  return {
    adjacent: neighbours.filter(relation => !isDivided(relation)),
    split: split.slice(0, frame.budgetSplit),
    leastWritten: Math.max(1, Math.ceil((0.9 * frame.countSize) / scale)),
    skips: pick('told', columns => columns > 1),
    returns: [...pick('told', columns => columns < 0), ...pick('aspired', columns => columns < 0)],
    selves: [...pick('told', columns => columns === 0), ...pick('aspired', columns => columns === 0)],
    aspiredForward: pick('aspired', columns => columns > 0),
    blockedForward: pick('blocked', columns => columns >= 0),
    blockedBack: pick('blocked', columns => columns < 0),
    orienting: pick('condition', () => true),
    reframing: reframing.filter(relation => !inBand(relation)),
    banded: [...rest.filter(inBand), ...reframing.filter(inBand)],
    dropped: told.filter(relation => !drawn.includes(relation)),
    droppedSplit: split.slice(frame.budgetSplit),
    droppedApart: [...hopes.slice(frame.budgetApart), ...withoutMark],
  }
}

/** Width under which a ribbon is drawn at this width all the same. */
export function leastWidth(frame: Frame): number {
  return Math.max(0.55, 0.075 * frame.u)
}

function isSelf(relation: FlowRelation): boolean {
  return relation.from === relation.to
}

/** The scale before anything is dropped; dropping can only make it larger. */
function roughScale(summary: FlowSummary, told: FlowRelation[], frame: Frame): number {
  return scaleOf(
    summary,
    told.filter(relation => {
      const from = frame.columnOf(relation.from)
      return from >= 0 && frame.columnOf(relation.to) > from
    }),
    frame,
  )
}

/**
 * Length per flow and per coding, one for bars and forward ribbons. Bars fit whole unless the thickest ribbon would fall under 16 % of
 * the bars' height; then the tallest bars are cut.
 */
export function scaleOf(summary: FlowSummary, forward: readonly FlowRelation[], frame: Frame): number {
  const bars = summary.bars.filter(bar => frame.columnOf(bar.cycle) >= 0)
  const sums = frame.columns.flatMap(cycle => [
    sumOf(forward.filter(relation => relation.from === cycle)),
    sumOf(forward.filter(relation => relation.to === cycle)),
  ])
  const throughput = Math.max(1, ...bars.map(bar => bar.leadsOn), ...sums)
  const tallest = Math.max(1, ...bars.map(bar => bar.count))
  const parts = summary.split?.parts ?? []
  // The parts of a bar may sum to more than the bar, and what is divided is not cut.
  const stacks = frame.divided.map(cycle =>
    parts.filter(part => part.cycle === cycle).reduce((sum, { count }) => sum + count, 0),
  )
  const thickest = Math.max(1, ...forward.map(relation => relation.count))
  const greatest = Math.min((0.66 * frame.barHeight) / throughput, 0.95 * frame.u)
  const usual = Math.min(greatest, Math.max(frame.barHeight / tallest, (0.16 * frame.barHeight) / thickest))
  return Math.min(usual, ...stacks.map(count => frame.barHeight / Math.max(1, count)))
}

export function sumOf(relations: readonly FlowRelation[]): number {
  return relations.reduce((sum, relation) => sum + relation.count, 0)
}
