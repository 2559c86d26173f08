import { z } from 'zod'
import { CountFilter, FlowMeasure } from './count-filter'

export const FigureExport = z.object({
  by: FlowMeasure,
  filter: CountFilter,
  format: z.enum(['svg', 'png', 'pdf', 'csv']),
  widthMm: z.number().min(60).max(400),
  dpi: z.int().min(72).max(1200),
  theme: z.enum(['light', 'dark', 'grey']),
  title: z.string().max(300),
  /** Told flows are always drawn. */
  show: z.object({ aspired: z.boolean(), blocked: z.boolean(), condition: z.boolean(), reframe: z.boolean() }),
})
export type FigureExport = z.infer<typeof FigureExport>
