import { z } from 'zod'
import { Bytes } from '../bytes'
import { cycleSetKeys } from '../framework/cycles'
import { CodebookComparison, CodebookIssue } from '../model/codebook-file'
import { base } from './base'

/** The codebook the project's own is set against: one of the framework as it is shipped, or a file. */
const Other = z.union([
  z.object({ pack: z.enum(cycleSetKeys) }),
  z.object({ name: z.string().min(1).max(1000), bytes: Bytes }),
])

export const codebookFiles = {
  export: base
    .input(z.object({ format: z.enum(['json', 'csv', 'xlsx']) }))
    .output(z.object({ name: z.string(), file: Bytes })),
  /** What is different in the other codebook, the project's own being before. Nothing is changed. */
  compare: base.input(Other).output(z.object({ comparison: CodebookComparison, issues: z.array(CodebookIssue) })),
  /** Takes over the codes with these keys: one action. */
  take: base
    .input(z.object({ other: Other, keys: z.array(z.string().max(200)).min(1).max(5000) }))
    .output(z.object({ added: z.int(), changed: z.int() })),
}
