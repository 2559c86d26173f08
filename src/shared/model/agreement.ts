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
})
export type ValueAgreement = z.infer<typeof ValueAgreement>

export const PairAgreement = z.object({
  coders: z.tuple([z.object({ id: Id, name: z.string() }), z.object({ id: Id, name: z.string() })]),
  /** Documents that both coded: only these count. */
  documents: z.int(),
  units: z.int(),
  characters: z.int(),
  percent: share,
  kappa: share,
  kappaInterval: range,
  alpha: share,
  alphaInterval: range,
  unitising: z.object({ u: share, binary: share, cu: share }),
  values: z.array(ValueAgreement),
  /** Values one gave where the other gave another, most often first. */
  mixedUp: z.array(z.object({ first: z.string(), second: z.string(), count: z.number() })),
  byDocument: z.array(z.object({ document: z.string(), units: z.int(), percent: share, kappa: share, alpha: share })),
  /** Links between passages both coded: drawn by both, or by one only. */
  flows: z.object({ both: z.int(), first: z.int(), second: z.int(), jaccard: share, f1: share }),
})
export type PairAgreement = z.infer<typeof PairAgreement>

export const AgreementQuery = z.object({
  unit: AgreementUnit,
  domain: z.enum(['cycles', 'codes']),
  /** Whether text that neither coded counts as agreement. */
  uncoded: z.boolean(),
})
export type AgreementQuery = z.infer<typeof AgreementQuery>
