import type { CycleKey } from '../../shared/framework/cycles'

/** What the sample project holds, for the welcome, which must not read its sources to say so; a test keeps it equal to them. */
export const sampleNumbers = {
  transcripts: 3,
  stories: 8,
  codings: 217,
  flows: 129,
  loops: 13,
  /** Codings in each cycle, in the order of the map. */
  cycles: { ORI: 13, IMM: 49, POT: 34, APP: 34, REA: 34, TRA: 8, STR: 16, ENA: 17 } satisfies Partial<
    Record<CycleKey, number>
  >,
} as const
