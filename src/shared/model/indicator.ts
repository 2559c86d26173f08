import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Id } from './id'

/** One value of an indicator: at a date, of a group. */
export const IndicatorValue = z.object({
  /** ISO date, month or year. */
  at: z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
  /** The group it is of; empty: of all. */
  group: z.string().max(200),
  /** Null where the source had words instead of a number: `raw` keeps them. */
  value: z.number().nullable(),
  /** What was written, to the letter; empty where it was the number itself. */
  raw: z.string().max(1000),
  /** How many people or cases it rests on; null if not known. */
  base: z.int().min(0).nullable(),
  note: z.string().max(10_000),
})
export type IndicatorValue = z.infer<typeof IndicatorValue>

/** Effect data: something counted or measured that says whether value is there. */
export const Indicator = z.object({
  id: Id,
  name: z.string(),
  cycle: z.enum(cycleKeys),
  unit: z.string(),
  source: z.string(),
  target: z.number().nullable(),
  /** Which way is better; null: neither. */
  direction: z.enum(['up', 'down']).nullable(),
  note: z.string(),
  /** By date, then group. */
  values: z.array(IndicatorValue),
})
export type Indicator = z.infer<typeof Indicator>

export const IndicatorFields = z.object({
  name: z.string().trim().min(1).max(300),
  cycle: Indicator.shape.cycle,
  unit: z.string().max(120),
  source: z.string().max(1000),
  target: z.number().nullable(),
  direction: Indicator.shape.direction,
  note: z.string().max(100_000),
})
export type IndicatorFields = z.infer<typeof IndicatorFields>

/** A value to be stored (`value`), or (null) one to be removed. */
export const IndicatorCell = z.object({
  indicator: Id,
  at: IndicatorValue.shape.at,
  group: IndicatorValue.shape.group,
  value: IndicatorValue.pick({ value: true, raw: true, base: true, note: true }).nullable(),
})
export type IndicatorCell = z.infer<typeof IndicatorCell>
