import type { CodeEnd, FlowPart, FlowRelation, FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { withoutSoftHyphens } from '../wrap'
import type { Frame } from './frame'
import { partName } from './part-names'

export function cycleName(cycle: CycleKey, { words }: Pick<Frame, 'words'>): string {
  return withoutSoftHyphens(words.cycles[cycle])
}

/** A sub-code with its cycle, as it is called outside its bar. */
export function codeName(code: { cycle: CycleKey; name: string | null }, frame: Pick<Frame, 'words'>): string {
  return `${cycleName(code.cycle, frame)}: ${partName(code, frame)}`
}

/** A relation in a sentence, for its mark and for the description. */
export function relationName(relation: FlowRelation, frame: Pick<Frame, 'words' | 'by'>): string {
  const end = (cycle: CycleKey, code: CodeEnd | null | undefined) =>
    code ? codeName({ cycle, name: code.name }, frame) : cycleName(cycle, frame)
  const from = end(relation.from, relation.ends?.from)
  const to = relation.to === null ? frame.words.frameShort : end(relation.to, relation.ends?.to)
  return frame.words.relation({ ...relation, from, to, by: frame.by })
}

export function barName(bar: FlowSummary['bars'][number], frame: Pick<Frame, 'words' | 'by'>): string {
  return frame.words.bar({ ...bar, cycle: cycleName(bar.cycle, frame), by: frame.by })
}

export function codeBarName(part: FlowPart, frame: Pick<Frame, 'words' | 'by'>): string {
  return frame.words.bar({ ...part, cycle: codeName(part, frame), by: frame.by })
}
