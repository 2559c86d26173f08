import { z } from 'zod'
import { cycleKeys, cycleSetKeys } from '../framework/cycles'
import { CodeChange, CodeName } from './code'

/** What a codebook says of one code. What is left out it does not say; an empty text it says. */
export const CodebookEntry = CodeChange.extend({
  key: z.string().trim().min(1).max(200),
  name: CodeName,
  /** Key of the code above; null: none. */
  parent: z.string().trim().min(1).max(200).nullable().optional(),
  cycle: z.enum(cycleKeys).nullable().optional(),
  archived: z.boolean().optional(),
})
export type CodebookEntry = z.infer<typeof CodebookEntry>

export const codebookFormat = 'valueloom-codebook'

/** Most codes a codebook from a file may have. */
export const mostCodes = 5000

/** A codebook as a file of its own. A framework pack is read as one too: it says the same, and more. */
export const CodebookFile = z.object({
  format: z.literal(codebookFormat).optional(),
  version: z.int().min(1),
  language: z.string().max(35).optional(),
  title: z.string().max(1000),
  cycleSet: z.enum(cycleSetKeys).optional(),
  codes: z.array(CodebookEntry).min(1).max(mostCodes),
})
export type CodebookFile = z.infer<typeof CodebookFile>

export const codebookIssues = ['noName', 'tooLong', 'twice', 'noParent', 'belowItself', 'colour', 'otherCycle'] as const

/** What of a file could not be read as a code, or as part of one. */
export const CodebookIssue = z.object({
  issue: z.enum(codebookIssues),
  /** Line of the table, the heading being the first; 0 where the file has no lines. */
  line: z.int(),
  /** The code as the file names it, and what of it is meant. */
  code: z.string(),
  value: z.string(),
})
export type CodebookIssue = z.infer<typeof CodebookIssue>

/** Fields two codebooks are compared by, in the order they are shown. */
export const comparedFields = [
  'name',
  'parent',
  'aliases',
  'gloss',
  'definition',
  'questions',
  'include',
  'exclude',
  'rule',
  'example',
  'colour',
  'archived',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** How a code of one codebook stands in another. Lists are given a line each. */
export const CodebookDifference = z.object({
  key: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  name: z.string(),
  /** Name of the code above, for those that are added or removed. */
  above: z.string(),
  cycle: z.enum(cycleKeys).nullable(),
  fields: z.array(z.object({ field: z.enum(comparedFields), before: z.string(), after: z.string() })),
})
export type CodebookDifference = z.infer<typeof CodebookDifference>

export const CodebookComparison = z.object({
  differences: z.array(CodebookDifference),
  /** Codes that say the same in both. */
  same: z.int(),
})
export type CodebookComparison = z.infer<typeof CodebookComparison>
