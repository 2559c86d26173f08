import { z } from 'zod'
import { Bytes } from '../bytes'
import { cycleKeys } from '../framework/cycles'
import { Claim, ClaimFacts } from '../model/claim'
import { Evidence, EvidenceRole } from '../model/evidence'
import { Passage } from '../model/flow'
import { Id } from '../model/id'
import { CellState } from '../model/story'
import { base, byId, nothing } from './base'

/** A file for the person: its name and what is in it. */
const file = z.object({ name: z.string(), file: Bytes })

export const evidence = {
  list: base.input(nothing).output(z.array(Evidence)),
  add: base
    .input(Evidence.pick({ role: true, from: true, to: true }).extend({ memo: z.string().max(100_000).default('') }))
    .output(byId),
  update: base
    .input(z.object({ id: Id, role: EvidenceRole.optional(), memo: z.string().max(100_000).optional() }))
    .output(nothing),
  remove: base.input(byId).output(nothing),
  /** Passages that have these words or this code's key, for choosing evidence; rival explanations first. */
  passages: base
    .input(z.object({ words: z.string().max(200), limit: z.int().min(1).max(200) }))
    .output(z.array(Passage)),
  /** The passages of these codings; those that are gone are left out. */
  passagesOf: base.input(z.object({ codings: z.array(Id).max(5000) })).output(z.array(Passage)),
}

export const claims = {
  list: base.input(nothing).output(z.array(Claim)),
  add: base.input(ClaimFacts).output(byId),
  update: base.input(ClaimFacts.partial().extend({ id: Id })).output(nothing),
  remove: base.input(byId).output(nothing),
  export: base.input(z.object({ format: z.enum(['csv', 'txt']) })).output(file),
}

export const matrix = {
  /** Why the indicators of a cycle are missing, where someone said so. */
  cells: base
    .input(nothing)
    .output(z.array(z.object({ cycle: z.enum(cycleKeys), state: CellState, note: z.string() }))),
  export: base.input(nothing).output(file),
}
