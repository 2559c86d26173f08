import { z } from 'zod'
import type { AnalysisTable } from '../analysis/table'
import { Bytes } from '../bytes'
import { TablePart } from '../model/table-part'
import { analysisFormats, TableSpec } from '../model/table-spec'
import { base } from './base'

export const tables = {
  build: base
    .input(z.object({ spec: TableSpec }))
    .output(z.object({ table: z.custom<AnalysisTable>(), hash: z.string() })),
  /** Row ids of what is behind one number: the first 5,000 of each, with how many there are. */
  evidence: base
    .input(z.object({ spec: TableSpec, line: z.string().max(10_000), head: z.string().max(10_000) }))
    .output(z.object({ codings: z.array(z.int()), flows: z.array(z.int()), count: z.int() })),
  export: base
    .input(z.object({ spec: TableSpec, format: z.enum(analysisFormats), name: z.string().max(200) }))
    .output(z.object({ name: z.string(), file: Bytes })),
  /** For the clipboard, all of it or a part: a word processor takes the one, a spreadsheet the other. */
  copy: base
    .input(z.object({ spec: TableSpec, part: TablePart.nullable().default(null) }))
    .output(z.object({ html: z.string(), text: z.string() })),
}
