import { z } from 'zod'
import { DocumentKind } from './document'
import { Id } from './id'
import { Mark } from './mark'

/**
 * Characters of the imported text that stand inside a turn but are not read: the reader shows `text.slice(at, at + length)`
 * (a space or a line break) where the file has `raw` (a cue's number and times, a repeated label, a page number).
 */
export const Gap = z.object({ at: z.int(), length: z.int(), raw: z.string() })
export type Gap = z.infer<typeof Gap>

/** A place in a turn whose time is known. `at` is a UTF-16 offset in the turn's text, `ms` from the start of the recording. */
export const SyncPoint = z.object({ at: z.int(), ms: z.int() })
export type SyncPoint = z.infer<typeof SyncPoint>

/** What somebody wrote in the margin of the file, beside `start` to `end` of a turn's text (UTF-16). `date` as the file has it, or empty. */
export const DraftComment = z.object({
  start: z.int(),
  end: z.int(),
  author: z.string(),
  date: z.string(),
  text: z.string(),
})
export type DraftComment = z.infer<typeof DraftComment>

/**
 * A turn as read from a file, before it is stored. `lead` holds the exact characters between the end of the previous turn's
 * text and this one's (label, time stamp, line breaks). `speaker` is an index into the draft's speakers.
 */
export const DraftTurn = z.object({
  speaker: z.int().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  lead: z.string(),
  text: z.string(),
  gaps: z.array(Gap),
  syncs: z.array(SyncPoint),
  marks: z.array(Mark),
  /** Become memos on their words. */
  comments: z.array(DraftComment).optional(),
})
export type DraftTurn = z.infer<typeof DraftTurn>

/**
 * Who a speaker is in the project: a participant by its id, the one of that `name` (made if there is none), somebody `new`, or `nobody`
 * whom the project is to know.
 */
export const SpeakerIs = z.union([z.enum(['name', 'new', 'nobody']), Id])
export type SpeakerIs = z.infer<typeof SpeakerIs>

export const DraftSpeaker = z.object({
  label: z.string(),
  interviewer: z.boolean(),
  turns: z.int(),
  words: z.int(),
  /** What a person has said; without it the label decides (`whoIs`). */
  is: SpeakerIs.optional(),
})
export type DraftSpeaker = z.infer<typeof DraftSpeaker>

/** Something the reader noticed that a person should know. `code` names the sentence in the message catalogue. */
export const DraftWarning = z.object({
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type DraftWarning = z.infer<typeof DraftWarning>

/**
 * A file understood but not stored. Joining `lead` and `text` of all turns (each gap put back) and `tail` gives the
 * imported text to the last character, with line ends as LF.
 */
export const Draft = z.object({
  file: z.string(),
  format: z.string(),
  /** SHA-256 of the file's bytes, hexadecimal: the same file twice is recognised. */
  hash: z.string(),
  encoding: z.string(),
  kind: DocumentKind,
  title: z.string(),
  /** Name of the shape by which speakers were recognised (exchange of transcript conventions), or `plain`. */
  shape: z.string(),
  speakers: z.array(DraftSpeaker),
  turns: z.array(DraftTurn),
  tail: z.string(),
  words: z.int(),
  warnings: z.array(DraftWarning),
})
export type Draft = z.infer<typeof Draft>

/** What a person may ask of the reader instead of its own guess. */
export const ReadOptions = z.object({
  kind: DocumentKind.optional(),
  encoding: z.string().optional(),
  /** A shape's name, or `plain` to refuse the detection of speakers. */
  shape: z.string().optional(),
  /** Labels that are to be believed although they stand only once. */
  labels: z.array(z.string()).optional(),
  /** Pages line by line as they are printed, with running heads and line numbers. */
  asPrinted: z.boolean().optional(),
  /** Opens a protected file; never stored. */
  password: z.string().optional(),
})
export type ReadOptions = z.infer<typeof ReadOptions>
