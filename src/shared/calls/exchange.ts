import { z } from 'zod'
import { Bytes } from '../bytes'
import { DataOptions } from '../model/data-export'
import { ForeignPreview, ImportPolicy, ImportReport, Loss } from '../model/exchange'
import { ExportOptions, ExportSummary } from '../model/exchange-out'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

/** Projects of other tools, in and out. */
export const exchange = {
  /** Reads a project of another tool and works out what bringing it in comes to; nothing is changed. */
  look: base.input(z.object({ name: z.string(), bytes: Bytes, policy: ImportPolicy })).output(ForeignPreview),
  /** The same file under another policy. */
  lookAgain: base.input(z.object({ id: Id, policy: ImportPolicy })).output(ForeignPreview),
  /** Brings in what was looked at: one action, one undo. */
  bringIn: base.input(z.object({ id: Id, policy: ImportPolicy })).output(ImportReport),
  giveUp: base.input(byId).output(nothing),
  /** What an export would hold, and what would not be seen or stay behind. */
  outlook: base.input(ExportOptions).output(ExportSummary),
  /** The export itself, read back and compared before it is given out. */
  export: base.input(ExportOptions).output(z.object({ name: z.string(), file: Bytes, summary: ExportSummary })),
  /** The data for statistics, as one archive. */
  data: base
    .input(DataOptions)
    .output(z.object({ name: z.string(), file: Bytes, rows: z.record(z.string(), z.int()), losses: z.array(Loss) })),
}
