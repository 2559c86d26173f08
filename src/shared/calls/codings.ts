import { z } from 'zod'
import { Beneficiaries, Coding, SeenAnchor, TextPlace, Valence } from '../model/coding'
import { Passage } from '../model/flow'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

/** What may be changed about a coding; what is left out stays as it is. */
const change = {
  code: Id.optional(),
  valence: Valence.nullable().optional(),
  stance: Coding.shape.stance.optional(),
  confidence: Coding.shape.confidence.optional(),
  level: Coding.shape.level.optional(),
  beneficiary: Beneficiaries.optional(),
  asked: Coding.shape.asked.optional(),
  evidenceRole: Coding.shape.evidenceRole.optional(),
  memo: z.string().max(100_000).optional(),
}
/** As many as a project has passages: all that are listed may be chosen. */
const several = z.array(Id).min(1).max(200_000)

export const codings = {
  /** The same code twice over touching or overlapping words by one coder joins into one coding. */
  add: base.input(z.object({ document: Id, code: Id, anchor: SeenAnchor })).output(Coding),
  /** A coding that meets its like over the same words becomes one with it: the answer is the one that stands. */
  update: base.input(z.object({ id: Id, ...change })).output(Coding),
  /** The same for several at once, as one action. */
  updateAll: base.input(z.object({ ids: several, change: z.object(change) })).output(z.array(Coding)),
  /** The same for as many as a list shows, without an answer that is as long. */
  changeAll: base.input(z.object({ ids: several, change: z.object(change) })).output(nothing),
  /** Codes the same words with one more code, as one action. Answers what became of them. */
  also: base
    .input(z.object({ ids: several, code: Id }))
    .output(z.object({ coded: z.int(), joined: z.int(), known: z.int() })),
  /** Moves a coding's edges. */
  move: base.input(z.object({ id: Id, anchor: SeenAnchor })).output(Coding),
  /** Makes two of one at a place inside it: the first keeps memo and flows. */
  split: base.input(z.object({ id: Id, at: TextPlace })).output(z.tuple([Coding, Coding])),
  /** Makes one of several of the same code, over all their words and what lies between. */
  join: base.input(z.object({ ids: several.min(2) })).output(Coding),
  remove: base.input(byId).output(nothing),
  removeAll: base.input(z.object({ ids: several })).output(nothing),
  /** Every name given as a beneficiary so far, the most frequent first. */
  beneficiaries: base.input(nothing).output(z.array(z.string())),
  /** Passages of a code (with its sub-codes), in document order. */
  ofCode: base.input(z.object({ code: Id, limit: z.int().min(1).max(5000) })).output(z.array(Passage)),
}
