import type { CountFilter } from '../../shared/model/count-filter'

/** In how many respects a filter narrows. */
export function filterCount({ coder, query, ...lists }: CountFilter): number {
  const chosen = [coder, query].filter(each => each !== undefined).length
  return chosen + Object.values(lists).filter(list => list.length > 0).length
}
