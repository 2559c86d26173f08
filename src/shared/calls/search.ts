import { z } from 'zod'
import { Id } from '../model/id'
import {
  CodedUnit,
  DocumentFind,
  FoundSpan,
  PlacePreview,
  SearchPlace,
  SearchQuery,
  SearchResult,
  SearchThing,
} from '../model/search'
import { base } from './base'

export const search = {
  /** Finds places in the transcripts, in document order. */
  project: base.input(z.object({ query: SearchQuery, limit: z.int().min(1).max(20_000) })).output(SearchResult),
  /** Finds places in one document; at most 20,000. */
  document: base.input(DocumentFind).output(z.object({ found: z.array(FoundSpan), more: z.boolean() })),
  /** Documents, codes, participants, stories and memos by their names and texts. */
  things: base.input(z.object({ text: z.string().max(1000) })).output(z.array(SearchThing)),
  /** What `code` would do with each place; null for one that is not in the text any more. Stores nothing. */
  preview: base
    .input(z.object({ code: Id, places: z.array(SearchPlace).max(20_000), unit: CodedUnit }))
    .output(z.array(PlacePreview.nullable())),
  /** Codes places: one action, one undo. Where the present coder has the code on all of the words, nothing is added. */
  code: base
    .input(
      z.object({
        code: Id,
        places: z.array(SearchPlace).min(1).max(20_000),
        unit: CodedUnit,
        unsure: z.boolean(),
        /** What was looked for, for the history; empty where places were picked by hand. */
        text: z.string().max(1000),
      }),
    )
    .output(z.object({ coded: z.int(), joined: z.int(), known: z.int() })),
}
