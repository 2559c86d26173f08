import { z } from 'zod'
import { Bytes } from '../bytes'
import type { FigureData } from '../figure/data'
import { FigureFormat, FigureSpec } from '../model/figure-spec'
import { base } from './base'

export const figures = {
  /** What a figure is drawn from: its numbers, what they leave out in words, and the hash a saved figure is compared by. */
  count: base
    .input(FigureSpec)
    .output(z.object({ data: z.custom<FigureData>(), filterText: z.string(), hash: z.string() })),
  export: base
    .input(z.object({ spec: FigureSpec, format: FigureFormat, dpi: z.int().min(72).max(1200) }))
    .output(Bytes),
}
