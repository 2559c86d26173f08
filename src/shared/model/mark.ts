import { z } from 'zod'

/**
 * A stretch of a turn that the file set apart; it never changes the text. Offsets are UTF-16 in the turn's text. A `cell` of a table holds
 * the tab behind it, so that the cells of one row touch and those of two rows do not.
 */
export const Mark = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['bold', 'italic', 'underline', 'heading', 'list', 'cell']),
  /** The number that the word processor puts before an item of a list, which is not in its text. */
  label: z.string().optional(),
})
export type Mark = z.infer<typeof Mark>
