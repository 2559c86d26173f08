import { z } from 'zod'
import { FigureSpec } from './figure-spec'
import { Id } from './id'
import { TableSpec } from './table-spec'

/** Whom a report is for: each wants other parts of it, in another order. */
export const audiences = ['academic', 'funder', 'members', 'policy'] as const
export const Audience = z.enum(audiences)
export type Audience = z.infer<typeof Audience>

/** Parts that are written from the project, with nothing to be chosen in them. */
export const writtenParts = ['findings', 'method', 'cycles', 'claims', 'stories', 'limits'] as const
export type WrittenPart = (typeof writtenParts)[number]

export const ReportPart = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(writtenParts) }),
  /** The researcher's own words: paragraphs parted by empty lines, lines that begin with "- " as a list. */
  z.object({ kind: z.literal('words'), title: z.string().max(300), text: z.string().max(100_000) }),
  z.object({ kind: z.literal('table'), spec: TableSpec }),
  z.object({ kind: z.literal('figure'), spec: FigureSpec }),
  /** A table or figure that the project keeps. */
  z.object({ kind: z.literal('kept'), id: Id }),
])
export type ReportPart = z.infer<typeof ReportPart>

/** A report as it is asked for and kept: what stands in it, never the numbers, which are those of the project as it is written. */
export const ReportSpec = z.object({
  title: z.string().max(300).default(''),
  authors: z.string().max(1000).default(''),
  audience: Audience.default('academic'),
  /** At most so many quotes for each value cycle. */
  quotes: z.int().min(0).max(20).default(2),
  parts: z.array(ReportPart).max(100),
})
export type ReportSpec = z.infer<typeof ReportSpec>

export const reportFormats = ['docx', 'html', 'pdf'] as const
export const ReportFormat = z.enum(reportFormats)
export type ReportFormat = z.infer<typeof ReportFormat>
