import { z } from 'zod'
import { Coding } from './coding'
import { DocumentSummary, Speaker, Turn } from './document'
import { FlowPassages } from './flow'

export const OpenDocument = z.object({
  document: DocumentSummary,
  speakers: z.array(Speaker),
  turns: z.array(Turn),
  codings: z.array(Coding),
  /** Flows with at least one end in this document. */
  flows: z.array(FlowPassages),
})
export type OpenDocument = z.infer<typeof OpenDocument>

/** The part of an open document that changes while coding. */
export const DocumentCodings = OpenDocument.pick({ codings: true, flows: true })
export type DocumentCodings = z.infer<typeof DocumentCodings>
