import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { flowKinds, flowStatuses } from '../framework/relations'
import { Valence } from './coding'
import { Id } from './id'

export const coderKinds = ['person', 'teller', 'consensus', 'import'] as const

/** A coder, by what they are known by. */
export const Coder = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(coderKinds),
  /** `#rrggbb`, or null for the usual. */
  colour: z.string().nullable(),
})
export type Coder = z.infer<typeof Coder>

/** A coder with what they made. */
export const TeamCoder = Coder.extend({
  /** The participant whose own words a teller codes. */
  teller: z.object({ id: Id, name: z.string() }).nullable(),
  /** Whether this is who works here now. */
  here: z.boolean(),
  codings: z.int(),
  flows: z.int(),
  documents: z.int(),
  /** ISO time of the last action, empty if there is none. */
  lastAt: z.string(),
})
export type TeamCoder = z.infer<typeof TeamCoder>

/** A package in the folder that the team shares. */
export const WatchedPackage = z.object({
  path: z.string(),
  name: z.string(),
  /**
   * `incomplete`: not all there yet, or changed on its way; `other`: of another project; `known`: holds nothing that is not here; `unreadable`: the
   * computer does not give it out; `waiting`: not opened yet, where many have come at once.
   */
  state: z.enum(['new', 'known', 'incomplete', 'other', 'unreadable', 'waiting']),
  /** How many actions are not here yet. */
  news: z.int(),
  coder: z.string(),
  /** ISO time, empty if it is not known. */
  madeAt: z.string(),
  summary: z.string(),
})
export type WatchedPackage = z.infer<typeof WatchedPackage>

export const packageChoices = ['full', 'blind', 'nameless', 'archive'] as const

/** What one coder made of the passage in question; null where they coded nothing there. */
export const DisagreementSide = z.object({
  coder: z.object({ id: Id, name: z.string() }),
  coding: Id.nullable(),
  code: z.string(),
  name: z.string(),
  cycle: z.enum(cycleKeys).nullable(),
  definition: z.string(),
  include: z.string(),
  exclude: z.string(),
  quote: z.string(),
  valence: Valence.nullable(),
  /** The flow that was drawn from the passage, where it is about one. */
  flow: z
    .object({
      id: Id,
      kind: z.enum(flowKinds),
      status: z.enum(flowStatuses),
      words: z.string(),
      to: z.object({ quote: z.string(), name: z.string(), code: z.string(), cycle: z.enum(cycleKeys).nullable() }),
    })
    .nullable(),
  /** Where the passage lies in the turn's text: UTF-16 offsets. */
  start: z.int(),
  end: z.int(),
})
export type DisagreementSide = z.infer<typeof DisagreementSide>

/** A turn beside the one in question. */
export const TurnAround = z.object({ id: Id, speaker: z.string(), time: z.int().nullable(), text: z.string() })
export type TurnAround = z.infer<typeof TurnAround>

export const disagreementKinds = ['boundary', 'code', 'missing', 'valence', 'flow'] as const
export const outcomes = ['first', 'second', 'both', 'neither', 'other', 'codebook'] as const

export const Disagreement = z.object({
  /** What it is about: uuids in order, the same in every copy. */
  subject: z.string(),
  kind: z.enum(disagreementKinds),
  /** One of the two is a teller who coded their own words. */
  withTeller: z.boolean(),
  document: Id,
  documentTitle: z.string(),
  turn: Id,
  speaker: z.string(),
  time: z.int().nullable(),
  text: z.string(),
  first: DisagreementSide,
  second: DisagreementSide,
  decision: z
    .object({ outcome: z.enum(outcomes), reason: z.string(), by: z.string(), at: z.string(), code: z.string() })
    .nullable(),
  remarks: z.array(z.object({ text: z.string(), by: z.string(), at: z.string() })),
})
export type Disagreement = z.infer<typeof Disagreement>

export const Decide = z.object({
  subject: z.string().max(200),
  outcome: z.enum(outcomes),
  reason: z.string().max(10_000),
  /** The code that was agreed on, where it is neither's. */
  code: Id.nullable(),
})
export type Decide = z.infer<typeof Decide>
