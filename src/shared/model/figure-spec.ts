import { z } from 'zod'
import { codeLevels } from '../analysis/code-lines'
import { figureThemes } from '../figure/colours'
import { FlowNodes, frameworkNodes } from '../figure/flow/nodes'
import { figureKinds, figureLanguages, groupForms } from '../figure/kinds'
import { FigureOrder, orderedThings } from '../figure/order'
import { defaultSaturationRule, SaturationRule } from '../figure/saturation/rule'
import { cycleKeys } from '../framework/cycles'
import { CountFilter, FlowMeasure } from './count-filter'
import { Id } from './id'

/** Everything a figure is drawn from but the data: what is kept with a saved figure, and what the command line is told. */
export const FigureSpec = z.object({
  kind: z.enum(figureKinds),
  filter: CountFilter.prefault({}),
  by: FlowMeasure.default('passages'),
  /** Cycles, or all codes of the codebook. */
  level: z.enum(codeLevels).default('cycles'),
  /** The attribute by which people or documents are told apart; null for the one that is the group. */
  variable: Id.nullable().default(null),
  /** Cycles whose bars are divided into their sub-codes. */
  expand: z.array(z.enum(cycleKeys)).default([]),
  /** Cycles of the flow figure that were moved. */
  nodes: FlowNodes.default(frameworkNodes),
  form: z.enum(groupForms).default('bars'),
  /** When a saturation curve is taken to be saturated. */
  saturation: SaturationRule.default(defaultSaturationRule),
  /** Where something stands in another order than in the lists. */
  order: z.partialRecord(z.enum(orderedThings), FigureOrder).default({}),
  /** Whether stories stand with their words beneath, as far as consent lets them be quoted. */
  beneath: z.enum(['none', 'quotes']).default('none'),
  /** The one document shown; null for all of them. */
  document: Id.nullable().default(null),
  /** On paper; 84 is one column of a journal, 174 two. */
  widthMm: z.number().min(60).max(400).default(174),
  theme: z.enum(figureThemes).default('light'),
  /** Of the figure's own words, where it has them in several languages. */
  language: z.enum(figureLanguages).default('en'),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  /** Empty for the figure's own. */
  title: z.string().max(300).default(''),
  showTitle: z.boolean().default(true),
  showCaption: z.boolean().default(true),
  /** Beneath the caption, in the researcher's words. */
  notes: z.string().max(2000).default(''),
  /** Told flows are always drawn. */
  show: z
    .object({ aspired: z.boolean(), blocked: z.boolean(), condition: z.boolean(), reframe: z.boolean() })
    .default({ aspired: true, blocked: true, condition: true, reframe: true }),
})
export type FigureSpec = z.infer<typeof FigureSpec>

export const figureFormats = ['svg', 'pdf', 'png', 'tiff', 'csv'] as const
export const FigureFormat = z.enum(figureFormats)
export type FigureFormat = z.infer<typeof FigureFormat>
