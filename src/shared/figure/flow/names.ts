import type { FlowRelation, FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { withoutSoftHyphens } from '../wrap'
import type { Frame } from './frame'

export function cycleName(cycle: CycleKey, { words }: Pick<Frame, 'words'>): string {
  return withoutSoftHyphens(words.cycles[cycle])
}

/** A relation in a sentence, for its mark and for the description. */
export function relationName(relation: FlowRelation, frame: Pick<Frame, 'words' | 'by'>): string {
  const from = cycleName(relation.from, frame)
  const to = relation.to === null ? frame.words.frameShort : cycleName(relation.to, frame)
  return frame.words.relation({ ...relation, from, to, by: frame.by })
}

export function barName(bar: FlowSummary['bars'][number], frame: Pick<Frame, 'words' | 'by'>): string {
  return frame.words.bar({ ...bar, cycle: cycleName(bar.cycle, frame), by: frame.by })
}
