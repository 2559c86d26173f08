import { z } from 'zod'
import { Id } from '../model/id'
import { PlanEntry, PlanFields } from '../model/plan'
import { base, byId, nothing } from './base'

export const plan = {
  list: base.input(nothing).output(z.array(PlanEntry)),
  add: base.input(PlanFields.partial().required({ cycle: true, kind: true, text: true })).output(byId),
  update: base.input(PlanFields.partial().extend({ id: Id })).output(nothing),
  remove: base.input(byId).output(nothing),
  /** Says which stories and indicators an entry is set against: exactly these. */
  link: base.input(z.object({ id: Id, stories: z.array(Id), indicators: z.array(Id) })).output(nothing),
}
