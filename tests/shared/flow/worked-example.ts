import type { CodingRow, FlowRow } from '../../../src/shared/flow/rows'
import type { CycleKey } from '../../../src/shared/framework/cycles'

const coding = (
  id: number,
  cycle: CycleKey | null,
  story: number | null,
  teller: number | null,
  space: number | null = null,
): CodingRow => ({
  id,
  cycle,
  code: cycle ?? 'cross',
  document: story ?? 100,
  passage: id,
  teller,
  story,
  space,
  valence: null,
})
const flow = (id: number, from: number, to: number, status: FlowRow['status'] = 'told'): FlowRow => ({
  id,
  from,
  to,
  kind: 'flow',
  status,
})

/**
 * The worked example of the counting rules. S1 by P1: IMM→POT→APP→REA→IMM (next meeting); S2 by P2: IMM→POT, aspired POT⇢APP;
 * S3 by P1: APP→IMM→POT.
 */
export const workedExample = {
  codings: [
    coding(1, 'IMM', 1, 1),
    coding(2, 'POT', 1, 1),
    coding(3, 'APP', 1, 1),
    coding(4, 'REA', 1, 1),
    coding(5, 'IMM', 1, 1),
    coding(6, 'IMM', 2, 2),
    coding(7, 'POT', 2, 2),
    coding(8, 'APP', 2, 2),
    coding(9, 'APP', 3, 1),
    coding(10, 'IMM', 3, 1),
    coding(11, 'POT', 3, 1),
  ],
  flows: [
    flow(1, 1, 2),
    flow(2, 2, 3),
    flow(3, 3, 4),
    flow(4, 4, 5),
    flow(5, 6, 7),
    flow(6, 7, 8, 'aspired'),
    flow(7, 9, 10),
    flow(8, 10, 11),
  ],
}

export const codingRow = coding
export const flowRow = flow
