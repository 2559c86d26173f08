import { z } from 'zod'
import { Bytes } from '../bytes'
import { cycleKeys } from '../framework/cycles'
import type { IndicatorPlan } from '../indicators/plan-indicators'
import { Id } from '../model/id'
import { Indicator, IndicatorCell, IndicatorFields } from '../model/indicator'
import { PlainTable } from '../model/plain-table'
import { base, byId, nothing } from './base'

const IndicatorSource = z.object({
  table: PlainTable.pick({ columns: true, rows: true }),
  /** Cycle of new indicators whose row names none. */
  cycle: z.enum(cycleKeys).optional(),
})

export const indicators = {
  list: base.input(nothing).output(z.array(Indicator)),
  add: base.input(IndicatorFields.partial().required({ name: true, cycle: true })).output(Indicator),
  update: base.input(IndicatorFields.partial().extend({ id: Id })).output(Indicator),
  /** Its values go with it, and the evidence it gives. */
  remove: base.input(byId).output(nothing),
  /** Puts an indicator before another, or (null) last. */
  move: base.input(z.object({ id: Id, before: Id.nullable() })).output(nothing),
  /** Fills in or removes values: one action. */
  setValues: base
    .input(z.object({ cells: z.array(IndicatorCell).max(100_000) }))
    .output(z.object({ changed: z.int() })),
  /** What bringing in a table would do, without storing anything. */
  planTable: base.input(IndicatorSource).output(z.custom<IndicatorPlan>()),
  /** Brings in a table of indicators: one action. Without `keepWords`, words among the numbers are left out. */
  importTable: base
    .input(IndicatorSource.extend({ file: z.string().max(300), keepWords: z.boolean() }))
    .output(z.object({ values: z.int(), added: z.int(), changed: z.int(), words: z.int(), leftOut: z.int() })),
  export: base.input(z.object({ format: z.enum(['csv', 'xlsx']) })).output(z.object({ name: z.string(), file: Bytes })),
}
