import { z } from 'zod'
import { Bytes } from '../bytes'
import { Id } from '../model/id'
import { PlainTable } from '../model/plain-table'
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
  /** Reads a table (CSV, TSV or a workbook's sheet) without storing anything. */
  readTable: base.input(z.object({ name: z.string(), bytes: Bytes, sheet: z.string().optional() })).output(PlainTable),
  /** Brings in a table of attributes: one action. Subjects are matched by name, attributes by heading. */
  importTable: base
    .input(
      z.object({
        file: z.string().max(300),
        subject: VariableSubject,
        table: PlainTable.pick({ columns: true, rows: true }),
        nameColumn: z.int().min(0).optional(),
        addMissing: z.boolean(),
        keepWords: z.boolean(),
      }),
    )
    .output(z.object({ cells: z.int(), people: z.int(), variables: z.int(), misfits: z.int(), unknown: z.int() })),
  /** The table of attributes as a file that spreadsheets read; what was brought in comes out again. */
  export: base
    .input(z.object({ subject: VariableSubject, format: z.enum(['csv', 'xlsx']) }))
    .output(z.object({ name: z.string(), file: Bytes })),
}
