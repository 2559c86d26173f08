import { z } from 'zod'
import { defaultSmallCell } from '../consent/small-cells'
import { labelLanguages } from '../framework/pack'
import { Id } from './id'

/** Settings that belong to the project and travel with it. What a copy holds beyond these, or against them, is read as not set. */
export const ProjectSettings = z.object({
  /** In tables that count people, cells below this many are hidden in exports; 0: none are. */
  smallCells: z.int().min(0).max(100).catch(defaultSmallCell),
  hideSmallCells: z.boolean().catch(false),
  /** Documents in which coders learn, and the coder against whom they see how they come along. */
  training: z
    .object({ reference: Id, documents: z.array(Id).max(10_000) })
    .nullable()
    .catch(null),
  /** Language of the labels that the framework's codes were given last. */
  labelLanguage: z.enum(labelLanguages).catch('en'),
})
export type ProjectSettings = z.infer<typeof ProjectSettings>
