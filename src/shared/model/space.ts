import { z } from 'zod'
import { Id } from './id'

/** A community or other social learning space. */
export const Space = z.object({ id: Id, name: z.string(), note: z.string(), documents: z.int(), stories: z.int() })
export type Space = z.infer<typeof Space>

/** A document as the table of attributes shows it. */
export const DocumentCase = z.object({
  id: Id,
  title: z.string(),
  kind: z.enum(['transcript', 'story']),
  words: z.int(),
  space: Id.nullable(),
  teller: Id.nullable(),
  /** Names of those who speak, interviewers left out. */
  speakers: z.array(z.string()),
})
export type DocumentCase = z.infer<typeof DocumentCase>
