import { z } from 'zod'
import { flowKinds, flowStatuses } from '../framework/relations'

/** A column of a table that holds one step of the story form, and the code its words are about. */
export const StoryStep = z.strictObject({
  column: z.string().min(1),
  /** A code's key: a value cycle (`APP`) or a sub-code (`APP.adapt`). */
  code: z.string().min(1),
  /** What the flow that leads to this step is: told, or only hoped for. */
  status: z.enum(flowStatuses).default('told'),
  /** The kind of the flow that leads to this step. */
  kind: z.enum(flowKinds).default('flow'),
})
export type StoryStep = z.infer<typeof StoryStep>

/**
 * How the rows of a table become stories, or what a respondent wrote: which columns hold what, by their headings. Steps are joined by flows in the order given here;
 * an empty cell is left out and the steps around it are joined.
 */
export const StoryMap = z
  .strictObject({
    /** Of a workbook; the first sheet with rows if not given. */
    sheet: z.string().optional(),
    title: z.string().optional(),
    teller: z.string().optional(),
    date: z.string().optional(),
    attributes: z.array(z.string()).default([]),
    /** Answers to open questions that are about no step: they come in under their question, to be coded by a person. */
    texts: z.array(z.string()).default([]),
    steps: z.array(StoryStep).default([]),
    /** Whose codings these are: one coder named after the file, or each teller. Never the person who brings them in. */
    codedBy: z.enum(['import', 'teller']).default('import'),
  })
  .refine(map => map.steps.length + map.texts.length > 0, {
    error: 'no column holds a step or an answer',
    path: ['steps'],
  })
export type StoryMap = z.infer<typeof StoryMap>

/** A table as read from a file: headings, and rows of as many cells. */
export const StoryTable = z.object({
  file: z.string(),
  format: z.string(),
  encoding: z.string(),
  /** Of the sheet that was read. */
  sheet: z.string(),
  sheets: z.array(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
})
export type StoryTable = z.infer<typeof StoryTable>
