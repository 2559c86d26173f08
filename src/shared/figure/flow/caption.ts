import type { FlowRelation, FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import { rowOf } from '../../framework/cycles'
import type { FlowFigureSettings } from '../settings'
import type { FlowWords } from '../words/words'
import type { Chosen } from './choose'
import type { Crowd } from './crowd'
import { barName, codeBarName, cycleName, relationName } from './names'
import { rowAsSet } from './nodes'

/** The caption: what n is, what bars count, what is apart from n, and what the figure could not show. */
export function captionOf(
  summary: FlowSummary,
  settings: FlowFigureSettings,
  chosen: Chosen,
  crowd: Crowd,
  words: FlowWords,
): string {
  const { totals, leftOut } = summary
  const say = words.caption
  const apart = (['aspired', 'blocked', 'condition', 'reframe'] as const).map(type => ({ type, count: totals[type] }))
  const told = apart.filter(part => part.count > 0)
  const inBars = summary.bars.reduce((sum, bar) => sum + bar.count, 0)
  const flowsDropped = chosen.dropped.reduce((sum, relation) => sum + relation.flowCount, 0)
  return [
    totals.told || totals.codings ? say.told(totals) : words.none,
    totals.codings ? say.bars(summary.by, inBars, summary.cycleSet) : '',
    told.length ? say.apart(told) : '',
    settings.nodes && rowAsSet(summary.cycleSet, settings.nodes).some((c, at) => c !== rowOf(summary.cycleSet)[at])
      ? say.ownRow
      : '',
    splitOf(summary, chosen, words),
    flowsDropped ? say.notDrawn(flowsDropped, chosen.dropped.length) : '',
    chosen.droppedApart.length ? say.notDrawnApart(chosen.droppedApart.length) : '',
    crowd.unwritten ? say.notWritten(crowd.unwritten) : '',
    leftOut.flowsOtherSet || leftOut.codingsOtherSet ? say.leftOut(leftOut.flowsOtherSet, leftOut.codingsOtherSet) : '',
    settings.filterText ? say.filter(settings.filterText) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Which cycles are divided, and what of their flows is not written or not drawn. */
function splitOf(summary: FlowSummary, { split, droppedSplit, leastWritten }: Chosen, words: FlowWords): string {
  if (!summary.split) return ''
  return words.caption.split({
    cycles: summary.split.cycles.map(cycle => cycleName(cycle, { words })),
    by: summary.by,
    leastWritten: split.some(({ count }) => count < leastWritten) ? leastWritten : 1,
    flows: droppedSplit.reduce((sum, relation) => sum + relation.flowCount, 0),
    relations: droppedSplit.length,
  })
}

/** The figure in words for those who do not see it: its caption, every bar and every relation, drawn or not. */
export function descriptionOf(summary: FlowSummary, caption: string, words: FlowWords): string {
  const context = { words, by: summary.by }
  const bars = summary.bars.filter(bar => bar.count).map(bar => barName(bar, context))
  const parts = (summary.split?.parts ?? []).map(part => codeBarName(part, context))
  const relations = [...summary.relations, ...(summary.split?.relations ?? [])]
    .sort(byKeyOnly)
    .map(relation => relationName(relation, context))
  const sentence = (parts: string[]) => (parts.length ? ` ${parts.join('; ')}.` : '')
  return caption + sentence(bars) + sentence(parts) + sentence(relations)
}

function byKeyOnly(a: FlowRelation, b: FlowRelation): number {
  return b.count - a.count || (relationKey(a) < relationKey(b) ? -1 : 1)
}
