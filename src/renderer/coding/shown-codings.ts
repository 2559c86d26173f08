import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { Slot } from '../editor/painted'
import type { CodeIndex } from './code-index'
import { ancestry, slotOf } from './code-index'

export const shownCoders = ['all', 'mine', 'others', 'tellers'] as const

/** Which codings of a document are shown. */
export interface ShownFilter {
  /** Empty: of all cycles. */
  cycles: readonly Slot[]
  /** Only this code and those below it. */
  code: Id | null
  coder: (typeof shownCoders)[number]
  unsure: boolean
  /** What is coded steps back, so that one sees what is not. */
  uncoded: boolean
}

export const showsAll: ShownFilter = { cycles: [], code: null, coder: 'all', unsure: false, uncoded: false }

export function isFiltering(filter: ShownFilter): boolean {
  return filter.cycles.length > 0 || filter.code !== null || filter.coder !== 'all' || filter.unsure
}

/**
 * The codings that pass a filter.
 * @param tellers coders who coded their own words
 * @param kept passes in any case: what one works on must not vanish under one's hands
 */
export function shownCodings(
  codings: readonly Coding[],
  filter: ShownFilter,
  index: CodeIndex,
  me: Id | null,
  kept: ReadonlySet<Id>,
  tellers: ReadonlySet<Id>,
): readonly Coding[] {
  if (!isFiltering(filter)) return codings
  const below = new Map<Id, boolean>()
  const isBelow = (id: Id) => {
    const known = below.get(id)
    if (known !== undefined) return known
    const code = index.byId.get(id)
    const found = code !== undefined && ancestry(code, index).some(each => each.id === filter.code)
    below.set(id, found)
    return found
  }
  return codings.filter(coding => {
    if (kept.has(coding.id)) return true
    const code = index.byId.get(coding.code)
    if (filter.cycles.length > 0 && !(code && filter.cycles.includes(slotOf(code)))) return false
    if (filter.code !== null && !isBelow(coding.code)) return false
    if (filter.coder === 'tellers' && !tellers.has(coding.coder)) return false
    if ((filter.coder === 'mine' || filter.coder === 'others') && (coding.coder === me) !== (filter.coder === 'mine'))
      return false
    return !filter.unsure || coding.confidence === 'unsure'
  })
}
