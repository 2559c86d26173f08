import { z } from 'zod'
import { DocumentKind } from './document'
import { Id } from './id'

/** words: the words of the index, with operators; characters: what was typed, letter by letter; pattern: a regular expression. */
export const SearchMode = z.enum(['words', 'characters', 'pattern'])
export type SearchMode = z.infer<typeof SearchMode>

const typed = z.string().max(1000)

/** Where and how to look. Empty lists mean "all". */
export const SearchQuery = z.object({
  text: typed,
  mode: SearchMode.default('words'),
  /** Capitals count; only for characters and patterns. */
  caseSensitive: z.boolean().default(false),
  /** Only whole words; for characters. */
  wholeWord: z.boolean().default(false),
  /** Other regular forms of English words too (`wordForms`); for words. */
  forms: z.boolean().default(false),
  documents: z.array(Id).max(5000).default([]),
  kinds: z.array(DocumentKind).default([]),
  /** Names of speakers as the transcripts give them. */
  speakers: z.array(z.string()).max(5000).default([]),
  participants: z.array(Id).max(5000).default([]),
  interviewers: z.enum(['in', 'out', 'only']).default('in'),
  /** uncoded: places on which nobody put a code; coded: places that touch a coding of one of `codes`, or of any. */
  coded: z.enum(['any', 'uncoded', 'coded']).default('any'),
  codes: z.array(Id).max(5000).default([]),
})
export type SearchQuery = z.infer<typeof SearchQuery>

/** One place found. `start` and `end` are UTF-16 offsets in the turn's text, end exclusive; so is the place a live one. */
export const SearchHit = z.object({
  document: Id,
  documentTitle: z.string(),
  turn: Id,
  /** Number of the turn in its document, from 1. */
  turnNumber: z.int(),
  speaker: z.string(),
  time: z.int().nullable(),
  start: z.int(),
  end: z.int(),
  /** The same place in the imported text of the document, as codings are listed by the command line. */
  documentStart: z.int(),
  documentEnd: z.int(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** Codes of the codings that touch the place. */
  codes: z.array(Id),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z.object({
  hits: z.array(SearchHit),
  /** Turns and documents in which something was found, of all, whether listed or not; null where the search stopped at its limit. */
  turns: z.int().nullable(),
  documents: z.int().nullable(),
  /** More was found than is listed. */
  more: z.boolean(),
})
export type SearchResult = z.infer<typeof SearchResult>

/** What of the project bears the words in its name or text, besides the transcripts. */
export const SearchThing = z.object({
  kind: z.enum(['document', 'code', 'participant', 'story', 'memo']),
  id: Id,
  name: z.string(),
  /** The words around, for a memo; the key, for a code. */
  note: z.string(),
  /** The document to open for it, if there is one. */
  document: Id.nullable(),
})
export type SearchThing = z.infer<typeof SearchThing>

export const DocumentFind = z.object({
  document: Id,
  text: typed,
  mode: z.enum(['characters', 'pattern']).default('characters'),
  caseSensitive: z.boolean().default(false),
  wholeWord: z.boolean().default(false),
})
export type DocumentFind = z.infer<typeof DocumentFind>

/** A place in one turn of a document: number of the turn from 0, UTF-16 offsets, end exclusive. */
export const FoundSpan = z.object({ turn: z.int(), start: z.int(), end: z.int() })
export type FoundSpan = z.infer<typeof FoundSpan>

/** How much around a place found is coded. */
export const CodedUnit = z.enum(['words', 'sentence', 'turn'])
export type CodedUnit = z.infer<typeof CodedUnit>

/** A place to code: as in `SearchHit`. */
export const SearchPlace = z.object({ document: Id, turn: Id, start: z.int().min(0), end: z.int().min(0) })
export type SearchPlace = z.infer<typeof SearchPlace>

/** What coding a place would do: the words coded, and whether they are so already, or join a coding that is there. */
export const PlacePreview = z.object({ quote: z.string(), state: z.enum(['new', 'joined', 'known']) })
export type PlacePreview = z.infer<typeof PlacePreview>
