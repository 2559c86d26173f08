import { z } from 'zod'
import { Loss } from './exchange'

/** How a project goes out to another tool. */
export const ExportOptions = z.object({
  /** The whole project as an archive, or its codebook alone. */
  format: z.enum(['qdpx', 'qdc']),
  /** Leaves out documents in which somebody refused or withdrew sharing, with all that is coded in them. */
  consented: z.boolean(),
  /** Codes below others as one name, `A::B`, for tools that know one level. */
  flat: z.boolean(),
  /** Codes both ends of every flow as well, for tools that do not read links. */
  mirror: z.boolean(),
})
export type ExportOptions = z.infer<typeof ExportOptions>
export const usualExport: ExportOptions = { format: 'qdpx', consented: true, flat: false, mirror: false }

export const ExportSummary = z.object({
  documents: z.int(),
  codes: z.int(),
  passages: z.int(),
  codings: z.int(),
  flows: z.int(),
  stories: z.int(),
  memos: z.int(),
  participants: z.int(),
  coders: z.int(),
  claims: z.int(),
  indicators: z.int(),
  attachments: z.int(),
  losses: z.array(Loss),
})
export type ExportSummary = z.infer<typeof ExportSummary>
