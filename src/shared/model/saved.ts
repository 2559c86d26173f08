import { z } from 'zod'
import { HistoryEntry } from './history'
import { Id } from './id'

export const savedKinds = ['query', 'figure', 'table', 'report'] as const
export const SavedKind = z.enum(savedKinds)
export type SavedKind = z.infer<typeof SavedKind>

/** What a figure, table, query or report is made from. Each kind reads its own with a schema of its own; to the store it is JSON. */
export const SavedSettings = z.record(z.string(), z.json())
export type SavedSettings = z.infer<typeof SavedSettings>

export const SavedFields = z.object({
  name: z.string().trim().min(1).max(200),
  note: z.string().max(10_000),
  settings: SavedSettings,
  /** Hash of the numbers it was last looked at with, by which a later change shows; empty for none. */
  dataHash: z.string().max(128),
})
export type SavedFields = z.infer<typeof SavedFields>

/** A figure, table, query or report that the project keeps. Earlier versions of it stand in the history. */
export const Saved = SavedFields.extend({
  id: Id,
  kind: SavedKind,
  coder: z.string(),
  /** Milliseconds since 1970. */
  createdAt: z.int(),
  changedAt: z.int(),
})
export type Saved = z.infer<typeof Saved>

/** A version of a saved one, as the history has it: the action that made it, and what is different from the version before. */
export const SavedVersion = HistoryEntry.extend({
  fields: SavedFields.pick({ note: true, settings: true, dataHash: true }).extend({ name: z.string() }),
  /** `name`, `note`, `dataHash`, and of the settings each by its key, as `settings.theme`; empty for the first. */
  changed: z.array(z.string()),
})
export type SavedVersion = z.infer<typeof SavedVersion>
