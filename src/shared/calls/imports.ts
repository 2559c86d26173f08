import { z } from 'zod'
import { Bytes } from '../bytes'
import { Draft, ReadOptions } from '../model/draft'
import { Id } from '../model/id'
import { StoryMap, StoryTable } from '../model/story-map'
import { base } from './base'

export const imports = {
  /** Reads a file without storing anything. */
  read: base.input(z.object({ name: z.string(), bytes: Bytes, options: ReadOptions })).output(
    z.object({
      draft: Draft,
      /** Title of a document with the same content, if the project has one. */ duplicateOf: z.string().nullable(),
    }),
  ),
  /** Stores the drafts as documents: one action, one undo. Returns the ids in the same order. */
  store: base.input(z.object({ drafts: z.array(Draft).min(1) })).output(z.array(Id)),
  /** Reads a table whose rows are stories, without storing anything, and proposes what its columns hold. */
  readTable: base
    .input(z.object({ name: z.string(), bytes: Bytes, options: ReadOptions, sheet: z.string().optional() }))
    .output(z.object({ table: StoryTable, proposal: StoryMap.nullable() })),
  /** Stores the rows of a table as stories, coded and joined as the map says: one action, one undo. */
  storeTable: base.input(z.object({ table: StoryTable, map: StoryMap })).output(
    z.object({
      documents: z.array(Id),
      codings: z.int(),
      flows: z.int(),
      /** Rows that the project had already, and rows that fill in no step. */
      known: z.int(),
      empty: z.int(),
      /** Values of attributes that were filled in, and those that differ from what the project has, kept with the story. */
      values: z.int(),
      otherValues: z.int(),
    }),
  ),
  /** Replaces a document's text by a corrected version; its codings follow by their quotes and surroundings, and none is dropped. */
  replace: base
    .input(z.object({ document: Id, draft: Draft }))
    .output(z.object({ kept: z.int(), changed: z.int(), unanchored: z.int() })),
}
