import { z } from 'zod'
import { Id } from './id'

export const agreementUnits = ['turn', 'sentence', 'character', 'passage'] as const
export const AgreementUnit = z.enum(agreementUnits)
export type AgreementUnit = z.infer<typeof AgreementUnit>

const share = z.number().nullable()
const range = z.tuple([z.number(), z.number()]).readonly().nullable()

/** Agreement of two coders on one cycle or code against all others; sizes are units, or characters. */
export const ValueAgreement = z.object({
  value: z.string(),
  both: z.number(),
  first: z.number(),
  second: z.number(),
  neither: z.number(),
  percent: share,
  kappa: share,
  kappaInterval: range,
  alpha: share,
  jaccard: share,
  f1: share,
  /** Unitising alpha of this value by itself, where both took the words for a passage. */
  ku: share,
})
export type ValueAgreement = z.infer<typeof ValueAgreement>

/** Agreement on an attribute with an order, where both coders gave it to what they coded alike. `interval` only where its steps are equally wide. */
export const OrderedAgreement = z.object({
  attribute: z.enum(['valence', 'level', 'confidence', 'strength']),
  pairs: z.int(),
  percent: share,
  ordinal: share,
  interval: share,
})
export type OrderedAgreement = z.infer<typeof OrderedAgreement>

export const PairAgreement = z.object({
  coders: z.tuple([z.object({ id: Id, name: z.string() }), z.object({ id: Id, name: z.string() })]),
  /** Documents that both coded: only these count. */
  documents: z.int(),
  units: z.int(),
  characters: z.int(),
  percent: share,
  kappa: share,
  /** Standard error of kappa, as if units were independent. */
  kappaError: share,
  kappaInterval: range,
  alpha: share,
  alphaInterval: range,
  /** What the intervals rest on: how many documents or turns were drawn, and how often; the seed is fixed. */
  resampling: z.object({ of: z.enum(['documents', 'turns']), blocks: z.int(), times: z.int() }),
  unitising: z.object({ u: share, binary: share, cu: share }),
  values: z.array(ValueAgreement),
  /** Values one gave where the other gave another, most often first. */
  mixedUp: z.array(z.object({ first: z.string(), second: z.string(), count: z.number() })),
  byDocument: z.array(z.object({ document: z.string(), units: z.int(), percent: share, kappa: share, alpha: share })),
  /** What is ordered of the codings and flows that both made. */
  ordered: z.array(OrderedAgreement),
  /** Links between passages both coded: drawn by both, or by one only. */
  flows: z.object({ both: z.int(), first: z.int(), second: z.int(), jaccard: share, f1: share }),
})
export type PairAgreement = z.infer<typeof PairAgreement>

export const AgreementQuery = z.object({
  unit: AgreementUnit,
  domain: z.enum(['cycles', 'codes']),
  /** Whether text that neither coded counts as agreement. */
  uncoded: z.boolean(),
  /** Each coder with each teller of their own words, instead of coders with one another. */
  tellers: z.boolean().optional(),
})
export type AgreementQuery = z.infer<typeof AgreementQuery>
