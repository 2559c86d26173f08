import { z } from 'zod'
import { Coding } from './coding'
import { HistoryState } from './history'
import { Id } from './id'

/** What changed in the project, announced to every open window. `tables` are the nouns touched. */
export const ChangeEvent = z.object({
  tables: z.array(z.string()),
  documents: z.array(Id),
  /** `AppInfo.client` of the window whose call made the change: it knows already. Empty when none does. */
  origin: z.string(),
  history: HistoryState,
  /** Where nothing but a few codings changed and nobody knows of it yet: those that are gone, and the others as they are now. */
  codings: z.object({ gone: z.array(Id), there: z.array(Coding) }).nullable(),
})
export type ChangeEvent = z.infer<typeof ChangeEvent>
