import { z } from 'zod'
import { lossCodes } from '../messages/en/losses'
import { Id } from './id'

/** What a project of another tool says that could not be taken over as it was, or what another tool will not see of ours. */
export const Loss = z.object({
  code: z.enum(lossCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Loss = z.infer<typeof Loss>

/** How a project of another tool is taken over. */
export const ImportPolicy = z.object({
  /** `match`: a code of the same name in the same place, or of a cycle's name, is that code. `apart`: only codes that went out from here are known again. */
  codes: z.enum(['match', 'apart']),
  /** Groups of documents become attributes of the documents, or are left out. */
  groups: z.enum(['attributes', 'leave']),
})
export type ImportPolicy = z.infer<typeof ImportPolicy>
export const usualPolicy: ImportPolicy = { codes: 'match', groups: 'attributes' }

export const ImportCounts = z.object({
  documents: z.int(),
  codes: z.int(),
  codings: z.int(),
  flows: z.int(),
  stories: z.int(),
  memos: z.int(),
  participants: z.int(),
  attributes: z.int(),
  attachments: z.int(),
  /** Claims, evidence, indicators and entries of the plan. */
  records: z.int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

export const ImportReport = ImportCounts.extend({
  /** What the project had already. */
  known: z.object({ documents: z.int(), codings: z.int() }),
  /** Codings whose words are not in the text; they are kept with their quotes. */
  unanchored: z.int(),
  losses: z.array(Loss),
})
export type ImportReport = z.infer<typeof ImportReport>

/** A document of the other tool's project, and what becomes of it. */
export const BroughtText = z.object({
  title: z.string(),
  becomes: z.enum(['new', 'known', 'missing']),
  turns: z.int(),
  words: z.int(),
  codings: z.int(),
})
export type BroughtText = z.infer<typeof BroughtText>

/** A code of the other tool's project; `becomes` names the code of this project that it is taken for, null: it is added. */
export const BroughtCode = z.object({
  name: z.string(),
  depth: z.int(),
  colour: z.string().nullable(),
  codings: z.int(),
  becomes: z.string().nullable(),
})
export type BroughtCode = z.infer<typeof BroughtCode>

/** What bringing a project of another tool in comes to, before it is done. */
export const ForeignPreview = z.object({
  id: Id,
  file: z.string(),
  tool: z.string(),
  name: z.string(),
  policy: ImportPolicy,
  coders: z.array(z.string()),
  people: z.array(z.string()),
  texts: z.array(BroughtText),
  codes: z.array(BroughtCode),
  report: ImportReport,
})
export type ForeignPreview = z.infer<typeof ForeignPreview>
