import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { flowKinds, flowStatuses } from '../framework/relations'
import { Valence } from './coding'
import { Id } from './id'

export const stepStatuses = ['told', 'aspired', 'confirmed', 'disconfirmed'] as const
export const StepStatus = z.enum(stepStatuses)
export type StepStatus = z.infer<typeof StepStatus>

/** The templates a story may be written in; a story made from passages follows none. */
export const storyForms = ['specific', 'personal', 'frames', 'field'] as const
export const StoryForm = z.enum(storyForms)
export type StoryForm = z.infer<typeof StoryForm>

/** An ISO date of a year, a month or a day; empty where it is not known. */
export const PartDate = z.string().regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/)

/** One step: a coded passage, with what is known of it since. */
export const StoryStep = z.object({
  id: Id,
  /** Null where the passage was removed; cycle and quote say what it was. */
  coding: Id.nullable(),
  document: Id.nullable(),
  documentTitle: z.string(),
  /** Key of the code (`POT.tangible`); empty where the passage was removed. */
  code: z.string(),
  cycle: z.enum(cycleKeys).nullable(),
  quote: z.string(),
  speaker: z.string(),
  time: z.int().nullable(),
  valence: Valence.nullable(),
  /** The words are no longer in the text of their document. */
  unanchored: z.boolean(),
  /** Key of the form's question it answers; empty for a passage. */
  field: z.string(),
  status: StepStatus,
  statusAt: PartDate,
  note: z.string(),
})
export type StoryStep = z.infer<typeof StoryStep>

/** A flow between two steps of the story, by their places in the list of steps. */
export const StoryFlow = z.object({
  id: Id,
  from: z.int(),
  to: z.int(),
  kind: z.enum(flowKinds),
  status: z.enum(flowStatuses),
  /** It brings experience back to the learning space. */
  returns: z.boolean(),
  /** It closes a learning loop. */
  closes: z.boolean(),
})
export type StoryFlow = z.infer<typeof StoryFlow>

export const cellStates = ['notAsked', 'tooEarly', 'notFound'] as const
export const CellState = z.enum(cellStates)
export type CellState = z.infer<typeof CellState>

export const StoryCell = z.object({ cycle: z.enum(cycleKeys), state: CellState, note: z.string() })
export type StoryCell = z.infer<typeof StoryCell>

export const Story = z.object({
  id: Id,
  title: z.string(),
  teller: Id.nullable(),
  tellerName: z.string(),
  space: Id.nullable(),
  spaceName: z.string(),
  periodStart: PartDate,
  periodEnd: PartDate,
  /** The document that is this story: written in the form, or imported as a story. */
  document: Id.nullable(),
  form: StoryForm.nullable(),
  note: z.string(),
  /** False: a document that is a story, with its codings as steps in the order of the text. Stored as a story with the first change. */
  isStored: z.boolean(),
  steps: z.array(StoryStep),
  flows: z.array(StoryFlow),
  /** Why a cycle is empty, where someone said so. */
  cells: z.array(StoryCell),
  /** Codings of the story's own document that are no steps of it. */
  unused: z.int(),
})
export type Story = z.infer<typeof Story>

/** What is known of a story besides its steps. */
export const StoryFacts = z.object({
  title: z.string().trim().min(1).max(300),
  teller: Id.nullable(),
  space: Id.nullable(),
  periodStart: PartDate,
  periodEnd: PartDate,
  form: StoryForm.nullable(),
  note: z.string().max(100_000),
})
export type StoryFacts = z.infer<typeof StoryFacts>
