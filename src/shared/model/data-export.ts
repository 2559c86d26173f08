import { z } from 'zod'

export const dataFormats = ['csv', 'xlsx', 'json'] as const

/** How the project's data goes out for statistics. */
export const DataOptions = z.object({
  format: z.enum(dataFormats),
  /** Leaves out documents in which somebody refused or withdrew sharing, with all that is coded in them. */
  consented: z.boolean(),
})
export type DataOptions = z.infer<typeof DataOptions>
