import { z } from 'zod'
import { QuerySpec } from '../model/code-query'
import { MergedCode } from '../model/merged-code'
import { base } from './base'

export const queries = {
  /** Codes that queries may still ask for though they were merged into others. */
  merged: base.output(z.array(MergedCode)),
  /** Row ids of the codings of the passages that are found, the first 5,000, with how much there is in all. */
  hits: base.input(z.object({ spec: QuerySpec })).output(
    z.object({
      codings: z.array(z.int()),
      count: z.int(),
      passages: z.int(),
      documents: z.int(),
      people: z.int(),
    }),
  ),
}
