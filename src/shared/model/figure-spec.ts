import { z } from 'zod'
import { figureKinds } from '../figure/kinds'
import { CountFilter, FlowMeasure } from './count-filter'

/** Everything a figure is drawn from but the data: what is kept with a saved figure, and what the command line is told. */
export const FigureSpec = z.object({
  kind: z.enum(figureKinds),
  filter: CountFilter.prefault({}),
  by: FlowMeasure.default('passages'),
  /** On paper; 84 is one column of a journal, 174 two. */
  widthMm: z.number().min(60).max(400).default(174),
  theme: z.enum(['light', 'dark', 'grey']).default('light'),
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
