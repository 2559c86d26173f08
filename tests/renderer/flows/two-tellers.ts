import type { CodingRow, FlowRow } from '../../../src/shared/flow/rows'

const coding = (id: number, cycle: CodingRow['cycle'], teller: number): CodingRow => ({
  id,
  cycle,
  code: `${cycle}`,
  document: teller,
  passage: id,
  teller,
  story: null,
  space: null,
  valence: null,
})

/** Leila: potential, applied, realized. Tomasz: potential, applied. */
export const codings: CodingRow[] = [
  coding(1, 'POT', 1),
  coding(2, 'APP', 1),
  coding(3, 'REA', 1),
  coding(4, 'POT', 2),
  coding(5, 'APP', 2),
]

export const flows: FlowRow[] = [
  { id: 11, from: 1, to: 2, kind: 'flow', status: 'told' },
  { id: 12, from: 4, to: 5, kind: 'flow', status: 'told' },
  { id: 13, from: 2, to: 3, kind: 'flow', status: 'told' },
  { id: 14, from: 2, to: 3, kind: 'flow', status: 'aspired' },
]
