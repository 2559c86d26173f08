import type { CycleKey } from '../../framework/cycles'
import type { PairAgreement } from '../../model/agreement'

/** How far coders agree on each code: one dot for each pair of coders. */
export interface AgreementFigure {
  unit: string
  pairs: readonly { names: string; documents: number; units: number }[]
  lines: readonly {
    key: string
    name: string
    cycle: CycleKey | null
    /** By pair; null where neither of the two gave the code, or kappa is not defined. */
    values: readonly ({ kappa: number; interval: readonly [number, number] | null; both: number; one: number } | null)[]
    rows: readonly number[]
  }[]
}

/** @param lines codes in the order of the figure, with the rows of all codings of theirs */
export function agreementFigure(
  pairs: readonly PairAgreement[],
  unit: string,
  lines: readonly { key: string; name: string; cycle: CycleKey | null; rows: readonly number[] }[],
): AgreementFigure {
  const values = lines.map(line => ({
    ...line,
    values: pairs.map(pair => {
      const found = pair.values.find(({ value }) => value === line.key)
      if (!found || found.kappa === null || found.both + found.first + found.second === 0) return null
      return {
        kappa: found.kappa,
        interval: found.kappaInterval === null ? null : ([found.kappaInterval[0], found.kappaInterval[1]] as const),
        both: found.both,
        one: found.first + found.second,
      }
    }),
  }))
  return {
    unit,
    pairs: pairs.map(({ coders, documents, units }) => ({
      names: coders.map(({ name }) => name).join(' – '),
      documents,
      units,
    })),
    lines: values.filter(line => line.values.some(value => value !== null)),
  }
}
