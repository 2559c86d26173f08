import { z } from 'zod'
import { Id } from '../model/id'
import { Indicator, IndicatorCell, IndicatorFields } from '../model/indicator'
import { base, byId, nothing } from './base'

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
}
