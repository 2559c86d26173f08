import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Id } from './id'

export const planKinds = ['aspiration', 'condition', 'risk', 'mitigation'] as const
export const PlanKind = z.enum(planKinds)
export type PlanKind = z.infer<typeof PlanKind>

/** How it came out; `open` until somebody has said. */
export const planStates = ['open', 'met', 'partly', 'notMet'] as const
export const PlanState = z.enum(planStates)
export type PlanState = z.infer<typeof PlanState>

/** One entry of the planning grid: what was hoped for, needed or feared in a cycle, and later what happened. */
export const PlanEntry = z.object({
  id: Id,
  cycle: z.enum(cycleKeys),
  kind: PlanKind,
  text: z.string(),
  outcome: z.string(),
  state: PlanState,
  stories: z.array(z.object({ id: Id, title: z.string() })),
  indicators: z.array(z.object({ id: Id, name: z.string() })),
})
export type PlanEntry = z.infer<typeof PlanEntry>

export const PlanFields = z.object({
  cycle: PlanEntry.shape.cycle,
  kind: PlanKind,
  text: z.string().trim().min(1).max(5000),
  outcome: z.string().max(10_000),
  state: PlanState,
})
export type PlanFields = z.infer<typeof PlanFields>

/** What an entry is set against: the stories and indicators that show how it came out. */
export const PlanLinks = z.object({ stories: z.array(Id), indicators: z.array(Id) })
export type PlanLinks = z.infer<typeof PlanLinks>
