import { z } from 'zod'

/** A table as read from a file: headings, and rows as long as they. */
export const PlainTable = z.object({
  file: z.string(),
  /** The sheet that was read, and the sheets of the workbook; empty for a text file. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  columns: z.array(z.string()).max(2000),
  rows: z.array(z.array(z.string())).max(200_000),
})
export type PlainTable = z.infer<typeof PlainTable>
