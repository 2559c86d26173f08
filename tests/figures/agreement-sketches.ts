import { mapOrder } from '../../src/shared/framework/cycles'
import type { PairAgreement } from '../../src/shared/model/agreement'

const none = { u: null, binary: null, cu: null, intervals: { u: null, binary: null, cu: null } }

/** Agreement of every two of some coders, with numbers that differ from code to code; one code nobody gave, one without an interval. */
export function pairsSketch(coders: readonly string[]): PairAgreement[] {
  return coders.flatMap((first, a) =>
    coders.slice(a + 1).map((second, b): PairAgreement => {
      const share = {
        percent: 0.9,
        kappa: 0.6,
        overlap: null,
        kappaError: null,
        kappaInterval: null,
        alpha: 0.6,
        alphaInterval: null,
      }
      return {
        coders: [
          { id: first, name: first },
          { id: second, name: second },
        ],
        ...{ documents: 6, units: 480, characters: 90_000, ...share, unitising: none },
        values: mapOrder('2020')
          .filter(key => key !== 'ORI')
          .map((value, n) => {
            const kappa = 0.88 - 0.13 * n + 0.05 * (a - b)
            return {
              ...{ value, both: 40 - 4 * n, first: n + 2, second: n + 1, neither: 400, percent: 0.95, kappa },
              kappaInterval: n === 4 ? null : ([kappa - 0.08 - 0.02 * n, Math.min(1, kappa + 0.08)] as const),
              ...{ alpha: kappa, jaccard: null, f1: null, ku: null },
            }
          }),
        ...{ prevailing: null, ordered: [], resampling: { of: 'documents', blocks: 6, times: 1000 } },
        ...{
          mixedUp: [],
          byDocument: [],
          documentDraws: 0,
          flows: { both: 0, first: 0, second: 0, jaccard: null, f1: null },
        },
      }
    }),
  )
}
