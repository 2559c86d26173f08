import type { CountFilter } from '../../shared/model/count-filter'

/** In how many respects a filter narrows. */
export function filterCount({ coder, ...lists }: CountFilter): number {
  return Object.values(lists).filter(list => list.length > 0).length + (coder === undefined ? 0 : 1)
}
