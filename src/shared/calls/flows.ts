import { z } from 'zod'
import { Bytes } from '../bytes'
import type { FlowSummary } from '../flow/summary'
import { flowKinds, flowStatuses } from '../framework/relations'
import { CountFilter, FlowMeasure } from '../model/count-filter'
import { FigureExport } from '../model/figure-export'
import { Flow, FlowPassages, FlowStrength, FlowWords, Passage } from '../model/flow'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

export const flows = {
  add: base
    .input(
      z.object({
        from: Id,
        to: Id,
        kind: z.enum(flowKinds),
        status: z.enum(flowStatuses),
        memo: z.string().default(''),
        strength: FlowStrength.nullable().default(null),
        wordsAt: FlowWords.nullable().default(null),
      }),
    )
    .output(Flow),
  update: base
    .input(
      z.object({
        id: Id,
        kind: z.enum(flowKinds).optional(),
        status: z.enum(flowStatuses).optional(),
        memo: z.string().max(100_000).optional(),
        strength: FlowStrength.nullable().optional(),
        wordsAt: FlowWords.nullable().optional(),
      }),
    )
    .output(Flow),
  remove: base.input(byId).output(nothing),
  summary: base.input(z.object({ by: FlowMeasure, filter: CountFilter })).output(
    z.object({
      summary: z.custom<FlowSummary>(),
      /** What the counts leave out, in words for the caption; empty if nothing. */
      filterText: z.string(),
    }),
  ),
  /** Passages at both ends of the given flows (`FlowSummary` marks carry row ids). */
  passages: base.input(z.object({ rows: z.array(z.int()).max(5000) })).output(z.array(FlowPassages)),
  /** Passages of the codings counted in a bar or band of the figure. */
  codings: base.input(z.object({ rows: z.array(z.int()).max(5000) })).output(z.array(Passage)),
  export: base.input(FigureExport).output(z.object({ name: z.string(), file: Bytes })),
}
