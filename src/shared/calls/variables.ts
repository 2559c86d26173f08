import { z } from 'zod'
import { Id } from '../model/id'
import { Variable, VariableCell, VariableChange, VariableSubject } from '../model/variable'
import { base, byId, nothing } from './base'

export const variables = {
  list: base.input(nothing).output(z.array(Variable)),
  add: base
    .input(
      VariableChange.extend({
        name: VariableChange.shape.name.unwrap(),
        subject: VariableSubject,
        type: Variable.shape.type,
      }),
    )
    .output(Variable),
  update: base.input(VariableChange.extend({ id: Id })).output(Variable),
  /** Puts an attribute before another, or (null) last. */
  move: base.input(z.object({ id: Id, before: Id.nullable() })).output(nothing),
  remove: base.input(byId).output(nothing),
  /** The filled cells of the attributes of one kind of subject. */
  values: base.input(z.object({ subject: VariableSubject })).output(z.array(VariableCell)),
  /** Fills in or empties cells: one action. With `keepWords`, what does not fit its attribute is kept as it was written. */
  setValues: base
    .input(z.object({ cells: z.array(VariableCell).max(100_000), keepWords: z.boolean() }))
    .output(z.object({ changed: z.int() })),
}
