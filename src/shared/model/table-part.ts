import { z } from 'zod'

/** Cells of a table that were chosen, by the keys of their lines and columns; null for all of them. */
export const TablePart = z.object({
  lines: z.array(z.string().max(10_000)).nullable(),
  heads: z.array(z.string().max(10_000)).nullable(),
  /** Whether the column of names, and the row of heads, are among them. */
  hasNames: z.boolean(),
  hasHeads: z.boolean(),
})
export type TablePart = z.infer<typeof TablePart>
