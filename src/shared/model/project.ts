import { z } from 'zod'
import { cycleSetKeys } from '../framework/cycles'
import { Id } from './id'

export const ProjectInfo = z.object({
  id: Id,
  name: z.string(),
  path: z.string(),
  cycleSet: z.enum(cycleSetKeys),
  /** Who works in it now; a teller codes their own words. */
  coder: z.object({ id: Id, name: z.string(), kind: z.enum(['person', 'teller']) }),
  readOnly: z.boolean(),
  /** A copy for coding blind: what others coded is not in it. */
  isBlind: z.boolean().optional(),
  /** Set while the project is shown as it was: the time of the entry it was like that after. */
  past: z.string().optional(),
})
export type ProjectInfo = z.infer<typeof ProjectInfo>

export const RecentProject = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  documents: z.int(),
  codings: z.int(),
  flows: z.int(),
  missing: z.boolean(),
})
export type RecentProject = z.infer<typeof RecentProject>
