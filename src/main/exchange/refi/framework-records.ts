import { z } from 'zod'
import { cycleKeys } from '../../../shared/framework/cycles'
import { ClaimFacts } from '../../../shared/model/claim'
import { ConsentPurpose, ConsentState } from '../../../shared/model/consent'
import { EvidenceRole } from '../../../shared/model/evidence'
import { IndicatorFields, IndicatorValue } from '../../../shared/model/indicator'
import { PlanFields } from '../../../shared/model/plan'
import { CodingPlace } from './carried-records'

const Time = z.number().min(0).max(8.64e15)
/** A thing by its id in the file, and by its name where ids were given anew. */
const Named = z.object({ id: z.string(), name: z.string() })

/** What the last lines of our notes on the framework hold, by their kind. */
export const SpaceRecord = z.object({
  k: z.literal('space'),
  id: z.string(),
  name: z.string().trim().min(1).max(300),
  note: z.string(),
  documents: z.array(Named),
  stories: z.array(Named),
})
export const IndicatorRecord = IndicatorFields.extend({
  k: z.literal('indicator'),
  id: z.string(),
  values: z.array(IndicatorValue),
})
export const ClaimRecord = ClaimFacts.extend({ k: z.literal('claim'), id: z.string(), coder: z.string(), at: Time })
export const EvidenceRecord = z.object({
  k: z.literal('evidence'),
  id: z.string(),
  role: EvidenceRole,
  from: z.object({
    kind: z.enum(['indicator', 'coding', 'flow', 'story']),
    id: z.string(),
    coding: CodingPlace.nullable(),
  }),
  to: z.object({ kind: z.enum(['coding', 'flow', 'claim']), id: z.string(), coding: CodingPlace.nullable() }),
  coder: z.string(),
  at: Time,
  memo: z.string(),
})
export const PlanRecord = PlanFields.extend({
  k: z.literal('plan'),
  id: z.string(),
  stories: z.array(Named),
  indicators: z.array(Named),
})
export const ConsentRecord = z.object({
  k: z.literal('consent'),
  person: Named,
  purpose: ConsentPurpose,
  state: ConsentState,
  at: z.string().max(40),
  note: z.string(),
})
export const CellRecord = z.object({
  k: z.literal('cell'),
  cycle: z.enum(cycleKeys),
  story: Named.nullable(),
  state: z.enum(['notAsked', 'tooEarly', 'notFound']),
  note: z.string(),
})
export const JudgementRecord = z.object({
  k: z.literal('judgement'),
  coding: CodingPlace,
  task: z.string().max(100),
  decision: z.enum(['kept', 'recoded', 'reframing', 'later']),
  was: z.string().max(300),
  note: z.string(),
  coder: z.string(),
  at: Time,
})
/** Of a recording of ours, in the description of its source. */
export const RecordingRecord = z.object({
  k: z.literal('recording'),
  type: z.string().max(100),
  size: z.int().min(0),
  offset: z.int(),
  hash: z.string().max(128),
})

export const frameworkKinds: ReadonlySet<unknown> = new Set([
  'space',
  'indicator',
  'claim',
  'evidence',
  'plan',
  'consent',
  'cell',
  'judgement',
])
