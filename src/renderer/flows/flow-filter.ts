import { type CountFilter, noFilter } from '../../shared/model/count-filter'
import type { Id } from '../../shared/model/id'
import type { LeftOut } from './flow-state'

/** No row has it. A list that is empty means "all" to the main side, so "none" needs a name that nobody bears. */
const nobody: Id = '00000000-0000-0000-0000-000000000000'

/** The filter as the main side takes it, from what is left out and what there is. */
export function filterOf(
  leftOut: LeftOut,
  all: { documents: readonly Id[]; participants: readonly Id[] },
): CountFilter {
  return {
    ...noFilter,
    documents: keptOf(all.documents, leftOut.documents),
    participants: keptOf(all.participants, leftOut.participants),
  }
}

function keptOf(all: readonly Id[], leftOut: readonly Id[]): Id[] {
  const out = new Set(leftOut)
  const kept = all.filter(id => !out.has(id))
  if (kept.length === all.length) return []
  return kept.length > 0 ? kept : [nobody]
}

/** How many of those there are still count. */
export function keptCount(all: readonly { id: Id }[], leftOut: readonly Id[]): number {
  const out = new Set(leftOut)
  return all.filter(({ id }) => !out.has(id)).length
}
