import { z } from 'zod'
import { Bytes } from '../bytes'
import { cycleKeys } from '../framework/cycles'
import { Id } from '../model/id'
import { CellState, PartDate, StepStatus, Story, StoryFacts, StoryForm } from '../model/story'
import { base, byId, nothing } from './base'

const Step = z.object({ story: Id, step: Id })

export const stories = {
  list: base.input(nothing).output(z.array(Story)),
  /** Makes a story, with these passages as its first steps in this order. */
  add: base
    .input(
      StoryFacts.partial()
        .required({ title: true })
        .extend({ codings: z.array(Id).max(200).default([]) }),
    )
    .output(byId),
  update: base.input(StoryFacts.partial().extend({ id: Id })).output(nothing),
  /** Its passages stay; a document that is the story itself goes with it. */
  remove: base.input(byId).output(nothing),
  addSteps: base.input(z.object({ story: Id, codings: z.array(Id).min(1).max(200) })).output(nothing),
  removeStep: base.input(Step).output(nothing),
  /** `to`: place in the order of the story, from 0. */
  moveStep: base.input(Step.extend({ to: z.int().min(0) })).output(nothing),
  setStep: base
    .input(
      Step.extend({
        status: StepStatus.optional(),
        statusAt: PartDate.optional(),
        note: z.string().max(100_000).optional(),
      }),
    )
    .output(nothing),
  /** Draws the flow from one step to another. */
  join: base.input(z.object({ story: Id, from: Id, to: Id })).output(nothing),
  /** Writes the answer to a question of the story form; no words take it away. */
  write: base
    .input(z.object({ story: Id, form: StoryForm, field: z.string(), words: z.string().max(100_000) }))
    .output(nothing),
  /** Says why a cycle is empty: of a story, or (null) of the indicators. */
  setCell: base
    .input(
      z.object({
        story: Id.nullable(),
        cycle: z.enum(cycleKeys),
        state: CellState.nullable(),
        note: z.string().max(10_000).default(''),
      }),
    )
    .output(nothing),
  /** The codings that flows lead to and from, in the order of the flows: a proposal for a story. */
  chain: base.input(z.object({ coding: Id })).output(z.array(Id)),
  export: base
    .input(
      z.object({
        id: Id,
        format: z.enum(['svg', 'png', 'pdf', 'md', 'txt']),
        theme: z.enum(['light', 'dark', 'grey']).default('light'),
      }),
    )
    .output(z.object({ name: z.string(), file: Bytes })),
}
