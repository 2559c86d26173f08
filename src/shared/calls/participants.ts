import { z } from 'zod'
import { Id } from '../model/id'
import { MergePreview, ParticipantDetail, ParticipantSummary } from '../model/participant'
import { base, byId, nothing } from './base'

const name = z.string().trim().min(1).max(200)
const pair = z.object({ kept: Id, gone: Id })

export const participants = {
  list: base.input(nothing).output(z.array(ParticipantSummary)),
  detail: base.input(byId).output(ParticipantDetail),
  add: base.input(z.object({ name })).output(ParticipantSummary),
  rename: base.input(z.object({ id: Id, name })).output(nothing),
  note: base.input(z.object({ id: Id, note: z.string().max(100_000) })).output(nothing),
  /** Their attributes and consent go with them; what they said and told stays, of nobody in particular. */
  remove: base.input(z.object({ ids: z.array(Id).min(1).max(1000) })).output(nothing),
  mergePreview: base.input(pair).output(MergePreview),
  /** `theirs`: attributes whose conflicting value is taken from `gone`. */
  merge: base.input(pair.extend({ theirs: z.array(Id) })).output(nothing),
  /** Says who a speaker of a document is. */
  assignSpeaker: base.input(z.object({ speaker: Id, participant: Id.nullable() })).output(nothing),
}
