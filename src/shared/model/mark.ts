import { z } from 'zod'

/** A stretch of a turn that the file set apart; it never changes the text. Offsets are UTF-16 in the turn's text. */
export const Mark = z.object({
  start: z.int(),
  end: z.int(),
  kind: z.enum(['bold', 'italic', 'underline', 'heading', 'list', 'cell']),
})
export type Mark = z.infer<typeof Mark>
