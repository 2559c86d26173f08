import type { GroupAgreement, OfPairs } from '../model/agreement'

/** How far one coder agrees with each of the others: of the pairs they are in, the mean, the least and the most. */
export interface WithOthers {
  coder: GroupAgreement['pairs'][number]['coders'][number]
  percent: OfPairs
  kappa: OfPairs
  alpha: OfPairs
}

/** Every coder against all others, who agrees least with them first: whom to talk to about the codebook. */
export function eachWithOthers({ coders, pairs }: Pick<GroupAgreement, 'coders' | 'pairs'>): WithOthers[] {
  return coders
    .map(({ id, name }): WithOthers => {
      const own = pairs.filter(pair => pair.coders.some(coder => coder.id === id))
      const of = (measure: 'percent' | 'kappa' | 'alpha') => ofPairs(own.map(pair => pair[measure]))
      return { coder: { id, name }, percent: of('percent'), kappa: of('kappa'), alpha: of('alpha') }
    })
    .sort((a, b) => (a.alpha?.mean ?? 2) - (b.alpha?.mean ?? 2))
}

/** @returns null where it is defined for none of them */
export function ofPairs(values: readonly (number | null)[]): OfPairs {
  const known = values.filter(value => value !== null)
  if (known.length === 0) return null
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  return { mean, least: Math.min(...known), most: Math.max(...known), pairs: known.length }
}
