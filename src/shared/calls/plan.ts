import { z } from 'zod'
import { Id } from '../model/id'
import { PlanEntry, PlanFields, PlanLinks } from '../model/plan'
import { base, byId, nothing } from './base'

export const plan = {
  list: base.input(nothing).output(z.array(PlanEntry)),
  add: base
    .input(
      PlanFields.partial().required({ cycle: true, kind: true, text: true }).extend({ links: PlanLinks.optional() }),
    )
    .output(byId),
  update: base.input(PlanFields.partial().extend({ id: Id, links: PlanLinks.optional() })).output(nothing),
  remove: base.input(byId).output(nothing),
}
