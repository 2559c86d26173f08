import { z } from 'zod'
import { Id } from './id'

/** A sound or picture recording of a document. */
export const Recording = z.object({
  id: Id,
  document: Id,
  name: z.string(),
  /** Where the file is; null where its bytes are in the project. */
  path: z.string().nullable(),
  type: z.string(),
  size: z.int(),
  /** Milliseconds by which the recording is ahead of the times in the text: a turn at 10 s is heard at 10 s + offset. */
  offset: z.int(),
  /** `changed`: there is a file, but it is not as long as the one that was attached. */
  state: z.enum(['there', 'missing', 'changed']),
})
export type Recording = z.infer<typeof Recording>
