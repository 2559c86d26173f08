import { z } from 'zod'
import { cycleKeys } from '../../../shared/framework/cycles'
import { flowKinds, flowStatuses } from '../../../shared/framework/relations'
import {
  askings,
  Beneficiaries,
  confidences,
  evidenceRoles,
  levels,
  stances,
  Valence,
} from '../../../shared/model/coding'
import { MemoKind } from '../../../shared/model/memo'
import { StepStatus, StoryForm } from '../../../shared/model/story'
import { VariableRole, VariableSubject, VariableType } from '../../../shared/model/variable'

const Cycle = z.enum(cycleKeys).nullable()
const Time = z.number().min(0).max(8.64e15)

/** Where a coding was, with what finds it again. */
export const CodingPlace = z.object({
  id: z.string(),
  source: z.string(),
  quote: z.string(),
  start: z.number(),
  code: z.string(),
})
export type CodingPlace = z.infer<typeof CodingPlace>

/** What the last lines of our notes hold (`carriedLine`), by their kind. */
export const CodingRecord = z.object({
  k: z.literal('coding'),
  valence: Valence.nullable(),
  stance: z.enum(stances).nullable(),
  confidence: z.enum(confidences).nullable(),
  level: z.enum(levels).nullable(),
  asked: z.enum(askings).nullable(),
  evidenceRole: z.enum(evidenceRoles).nullable(),
  beneficiary: Beneficiaries,
})
export const CodeRecord = z.object({
  k: z.literal('code'),
  key: z.string().min(1).max(300),
  /** Its own name, and the key of the code it lies below, where names were written flat. */
  name: z.string().optional(),
  parent: z.string().nullable().optional(),
  cycle: Cycle,
  aliases: z.array(z.string()),
  gloss: z.string(),
  definition: z.string(),
  questions: z.array(z.string()),
  include: z.string(),
  exclude: z.string(),
  rule: z.string(),
  example: z.string(),
  archived: z.boolean(),
})
export type CodeRecord = z.infer<typeof CodeRecord>
export const FlowRecord = z.object({
  k: z.literal('flow'),
  id: z.string(),
  kind: z.enum(flowKinds),
  status: z.enum(flowStatuses),
  strength: z.int().min(1).max(3).nullable(),
  words: z.string(),
  /** Where they stand: UTF-16 offsets in the text of that document. */
  wordsAt: z.object({ id: z.string(), source: z.string(), start: z.int(), end: z.int() }).nullable().optional(),
  coder: z.string(),
  at: Time,
  from: CodingPlace,
  to: CodingPlace,
})
export type FlowRecord = z.infer<typeof FlowRecord>
export const StoryRecord = z.object({
  k: z.literal('story'),
  id: z.string(),
  title: z.string(),
  note: z.string(),
  teller: z.object({ id: z.string(), name: z.string() }).nullable(),
  document: z.object({ id: z.string(), source: z.string() }).nullable(),
  form: StoryForm.nullable(),
  from: z.string(),
  to: z.string(),
  coder: z.string(),
  steps: z.array(
    z.object({
      coding: CodingPlace.nullable(),
      field: z.string(),
      cycle: Cycle,
      quote: z.string(),
      status: StepStatus,
      at: z.string(),
      note: z.string(),
    }),
  ),
})
export type StoryRecord = z.infer<typeof StoryRecord>
export const MemoRecord = z.object({
  k: z.literal('memo'),
  kind: MemoKind,
  title: z.string(),
  body: z.string().refine(isJson),
  on: z
    .object({
      what: z.enum(['document', 'coding', 'code', 'flow', 'story', 'participant', 'passage']),
      id: z.string().nullable(),
    })
    .nullable(),
  quote: z.string(),
  coder: z.string(),
  at: Time,
  changed: Time,
})
export type MemoRecord = z.infer<typeof MemoRecord>
export const VariableRecord = z.object({
  k: z.literal('variable'),
  type: VariableType,
  subject: VariableSubject,
  role: VariableRole.nullable(),
  choices: z.array(z.string()),
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
