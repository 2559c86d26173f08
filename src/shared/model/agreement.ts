import { z } from 'zod'
import { Id } from './id'
import { disagreementKinds } from './team'

export const agreementUnits = ['turn', 'sentence', 'character', 'passage'] as const
export const AgreementUnit = z.enum(agreementUnits)
export type AgreementUnit = z.infer<typeof AgreementUnit>

const share = z.number().nullable()
const range = z.tuple([z.number(), z.number()]).readonly().nullable()

/** Krippendorff's alphas for unitising, with intervals where there are documents enough to draw from. */
const unitising = z.object({
  ...{ u: share, binary: share, cu: share },
  intervals: z.object({ u: range, binary: range, cu: range }),
})

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
  /** What both coded alike of what either coded. */
  overlap: share,
  kappa: share,
  /** Standard error of kappa, as if units were independent. */
  kappaError: share,
  kappaInterval: range,
  alpha: share,
  alphaInterval: range,
  /** What the intervals rest on: how many documents or turns were drawn, and how often; the seed is fixed. */
  resampling: z.object({ of: z.enum(['documents', 'turns']), blocks: z.int(), times: z.int() }),
  unitising,
  values: z.array(ValueAgreement),
  /** The value that both together gave most often, null being nothing, and its share of all they gave. */
  prevailing: z.object({ value: z.string().nullable(), share: z.number() }).nullable(),
  /** Values one gave where the other gave another, most often first. */
  mixedUp: z.array(z.object({ first: z.string(), second: z.string(), count: z.number() })),
  byDocument: z.array(
    z.object({
      document: z.string(),
      units: z.int(),
      percent: share,
      kappa: share,
      alpha: share,
      alphaInterval: range,
    }),
  ),
  /** How often was drawn for the interval of each document; 0 where there is so much that they are left out. */
  documentDraws: z.int(),
  /** What is ordered of the codings and flows that both made. */
  ordered: z.array(OrderedAgreement),
  /** Links between passages both coded: drawn by both, or by one only. */
  flows: z.object({ both: z.int(), first: z.int(), second: z.int(), jaccard: share, f1: share }),
})
export type PairAgreement = z.infer<typeof PairAgreement>

const named = z.object({ id: Id, name: z.string() })
/** The mean of all pairs of coders for which it is defined, with the least and the most of them. */
const ofPairs = z.object({ mean: z.number(), least: z.number(), most: z.number(), pairs: z.int() }).nullable()
export type OfPairs = z.infer<typeof ofPairs>

/** Agreement of several coders on one cycle or code against all others; sizes are units, or characters. */
export const GroupValue = z.object({
  value: z.string(),
  /** How much it was given, by all coders together. */
  given: z.number(),
  alpha: share,
  alphaInterval: range,
  /** Jaccard's index of each pair. */
  overlap: ofPairs,
  ku: share,
})

/** Agreement of all the coders chosen at once, over the documents that at least two of them coded; who did not code a document is missing there. */
export const GroupAgreement = z.object({
  coders: z.array(named.extend({ documents: z.int() })),
  /** Documents that at least two coded. */
  documents: z.int(),
  /** Documents that all coded. */
  byAll: z.int(),
  units: z.int(),
  characters: z.int(),
  alpha: share,
  alphaInterval: range,
  /** Fleiss' kappa; null also where not every unit was judged by as many coders. */
  fleiss: share,
  fleissInterval: range,
  /** Whether every unit was judged by as many coders. */
  isEven: z.boolean(),
  percent: ofPairs,
  overlap: ofPairs,
  resampling: z.object({ of: z.enum(['documents', 'turns']), blocks: z.int(), times: z.int() }),
  unitising,
  values: z.array(GroupValue),
  prevailing: z.object({ value: z.string().nullable(), share: z.number() }).nullable(),
  byDocument: z.array(
    z.object({
      document: z.string(),
      coders: z.int(),
      units: z.int(),
      percent: ofPairs,
      alpha: share,
      alphaInterval: range,
    }),
  ),
  /** How often was drawn for the interval of each document; 0 where there is so much that they are left out. */
  documentDraws: z.int(),
  /** Of the links that either of two drew, those that both drew; null where nobody drew any. */
  flows: ofPairs,
  /** Every two of them who coded a document in common. */
  pairs: z.array(
    z.object({
      coders: z.tuple([named, named]),
      documents: z.int(),
      units: z.int(),
      percent: share,
      overlap: share,
      kappa: share,
      alpha: share,
    }),
  ),
})
export type GroupAgreement = z.infer<typeof GroupAgreement>

export const AgreementQuery = z.object({
  unit: AgreementUnit,
  domain: z.enum(['cycles', 'codes']),
  /** Whether text that neither coded counts as agreement. */
  uncoded: z.boolean(),
  /** Each coder with each teller of their own words, instead of coders with one another. */
  tellers: z.boolean().optional(),
  /** Only among these; all if there are none. */
  coders: z.array(Id).optional(),
})
export type AgreementQuery = z.infer<typeof AgreementQuery>

export const periodKinds = ['month', 'round'] as const
export type PeriodKind = (typeof periodKinds)[number]

/**
 * Agreement on the documents that came to be coded by the last of the coders in one month (`2026-03`), or were brought back with one merge (`1` for the first; `0` for what
 * was coded in one copy).
 */
export const PeriodAgreement = z.object({
  period: z.string(),
  /** When the last coder began the last of these documents, or the merge was made: ISO time. */
  at: z.string(),
  documents: z.int(),
  units: z.int(),
  /** Of several coders: the mean of all pairs. */
  percent: share,
  /** Cohen's, of two coders; null for more. */
  kappa: share,
  kappaInterval: range,
  alpha: share,
  alphaInterval: range,
})
export type PeriodAgreement = z.infer<typeof PeriodAgreement>

export const AgreementOverTime = z.object({
  coders: PairAgreement.shape.coders,
  periods: z.array(PeriodAgreement),
})
export type AgreementOverTime = z.infer<typeof AgreementOverTime>

/** How a coder comes along in a document of the training set, as far as they have coded it. */
export const TrainingFigures = z.object({
  /** `outside`: not in the set; `reference`: one is the reference; `blind`: this copy came without the reference's codings; `early`: nothing coded yet. */
  state: z.enum(['outside', 'reference', 'blind', 'early', 'shown']),
  reference: z.string(),
  /** Turns up to the last one coded, of all. */
  turns: z.int(),
  all: z.int(),
  percent: share,
  kappa: share,
  alpha: share,
  differences: z.array(
    z.object({
      kind: z.enum(disagreementKinds),
      turn: Id,
      coding: Id.nullable(),
      start: z.int(),
      end: z.int(),
      quote: z.string(),
      mine: z.object({ code: z.string(), name: z.string() }).nullable(),
      theirs: z.object({ code: z.string(), name: z.string() }).nullable(),
    }),
  ),
})
export type TrainingFigures = z.infer<typeof TrainingFigures>
