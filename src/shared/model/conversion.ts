import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Id } from './id'

/** kept: it stays where it is; reframing: it tells of a reframing loop; later: put off. */
export const judgements = ['kept', 'recoded', 'reframing', 'later'] as const
export type Judgement = (typeof judgements)[number]

/** A passage to be judged again on the way from the cycles of 2011 to those of 2020. */
export const ConversionItem = z.object({
  /** As `passages.rows` takes it. */
  row: z.int(),
  coding: Id,
  document: z.string(),
  speaker: z.string(),
  /** Key of its code now, and when it was first judged. */
  code: z.string(),
  was: z.string(),
  cycle: z.enum(cycleKeys).nullable(),
  quote: z.string(),
  /** Null until somebody has judged it. */
  decision: z.enum(judgements).nullable(),
  note: z.string(),
})
export type ConversionItem = z.infer<typeof ConversionItem>

/** Nothing more to do about it. */
export function isJudged({ decision }: Pick<ConversionItem, 'decision'>): boolean {
  return decision !== null && decision !== 'later'
}
