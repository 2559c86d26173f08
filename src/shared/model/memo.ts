import { z } from 'zod'
import { SeenAnchor } from './coding'
import { Id } from './id'

export const memoKinds = ['note', 'theory', 'method', 'question', 'reflection', 'summary'] as const
export const MemoKind = z.enum(memoKinds)
export type MemoKind = z.infer<typeof MemoKind>

export const memoSubjects = [
  'project',
  'document',
  'passage',
  'coding',
  'code',
  'flow',
  'story',
  'participant',
] as const
export const MemoSubject = z.enum(memoSubjects)
export type MemoSubject = z.infer<typeof MemoSubject>

/** What a memo is about. A coding and a flow have one memo at the most, everything else any number. */
export const MemoAbout = z.discriminatedUnion('on', [
  z.object({ on: z.literal('project') }),
  z.object({ on: z.literal('passage'), id: Id, anchor: SeenAnchor }),
  z.object({ on: z.enum(['document', 'coding', 'code', 'flow', 'story', 'participant']), id: Id }),
])
export type MemoAbout = z.infer<typeof MemoAbout>

/** The longest body that is taken, in characters of its JSON. */
export const memoLimit = 2_000_000

export const MemoText = z.object({
  title: z.string().trim().max(300),
  /** State of the memo editor as JSON; null where only plain text was given. */
  body: z.string().max(memoLimit).nullable(),
  plain: z.string().max(memoLimit),
})
export type MemoText = z.infer<typeof MemoText>

export const Memo = MemoText.extend({
  id: Id,
  kind: MemoKind,
  about: MemoAbout,
  /** What it is about in words: a title, a name, a quote; empty for the project. */
  words: z.string(),
  /** Where it can be read: the document and coding to go to, if there are any. */
  document: Id.nullable(),
  documentTitle: z.string(),
  coding: Id.nullable(),
  /** Codes whose marks stand before the words: of a code or coding one, of a flow both. */
  codes: z.array(Id),
  coder: Id,
  coderName: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type Memo = z.infer<typeof Memo>

/** A memo in the list: its first words instead of its body. */
export const MemoLine = Memo.omit({ body: true })
export type MemoLine = z.infer<typeof MemoLine>

export const memoOrders = ['changed', 'created', 'about', 'kind', 'title', 'coder'] as const

export const MemoFilter = z.object({
  kinds: z.array(MemoKind).default([]),
  subjects: z.array(MemoSubject).default([]),
  coders: z.array(Id).default([]),
  /** Words that title, text or subject must hold, each of them, in any case of letters. */
  text: z.string().max(1000).default(''),
  order: z.enum(memoOrders).default('changed'),
})
export type MemoFilter = z.infer<typeof MemoFilter>

export const memoFormats = ['docx', 'md', 'html', 'csv'] as const
export type MemoFormat = (typeof memoFormats)[number]
