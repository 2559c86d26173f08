import type { CycleKey } from '../../shared/framework/cycles'

/** What the sample project holds, for the welcome, which must not read its sources to say so; a test keeps it equal to them. */
export const sampleNumbers = {
  transcripts: 3,
  stories: 2,
  codings: 204,
  flows: 119,
  loops: 14,
  /** Codings in each cycle, in the order of the map. */
  cycles: { ORI: 13, IMM: 46, POT: 31, APP: 31, REA: 31, TRA: 7, STR: 16, ENA: 17 } satisfies Partial<
    Record<CycleKey, number>
  >,
} as const
