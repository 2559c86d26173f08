import { z } from 'zod'
import { HistoryEntry } from './history'
import { Id } from './id'

/** What an entry did to one row, in words. */
export const ChangeInWords = z.object({
  table: z.string(),
  label: z.string(),
  row: Id,
  kind: z.enum(['added', 'changed', 'removed']),
  name: z.string(),
  /** Null: there was nothing, or nothing is left. */
  fields: z.array(
    z.object({ column: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type ChangeInWords = z.infer<typeof ChangeInWords>

export const HistoryDetail = z.object({
  changes: z.array(ChangeInWords),
  /** Rows touched in all; not more than the first few hundred are put into words. */
  rows: z.int(),
  /** Where one can look at what it is about, if that is still there. */
  place: z.object({ document: Id, coding: Id.nullable(), turn: Id.nullable() }).nullable(),
})
export type HistoryDetail = z.infer<typeof HistoryDetail>

/** Which entries are meant. What is left out does not narrow. */
export const HistoryFilter = z.object({
  /** A name, or an id where several have one name. */
  coder: z.string().optional(),
  /** The first word of the actions' names: coding, flow, document. */
  about: z.string().max(40).optional(),
  document: Id.optional(),
  code: Id.optional(),
  text: z.string().max(200).optional(),
  /** Days, as 2026-03-14, in the computer's time zone; both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

export const HistoryPage = z.object({
  entries: z.array(HistoryEntry.extend({ /** Has been taken back since. */ undone: z.boolean() })),
  total: z.int(),
  coders: z.array(z.object({ id: Id, name: z.string() })),
})
export type HistoryPage = z.infer<typeof HistoryPage>
