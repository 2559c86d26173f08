import { z } from 'zod'
import { DocumentKind } from '../../../shared/model/document'
import { type Draft, DraftTurn, Gap, SyncPoint } from '../../../shared/model/draft'
import { Mark } from '../../../shared/model/mark'
import { importedText, turnSource } from '../../../shared/transcript/imported-text'
import type { ExportDocument } from '../../db/refi/export-rows'
import { sha256 } from '../package/write-package'
import { guid } from './guid'
import { sourceText } from './source-text'

export const structureName = 'valueloom.json'

const Turn = z.object({
  speaker: z.int().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** Characters before the turn's text that are no part of it. */
  lead: z.int().min(0),
  text: z.string().nullable(),
  source: z.int().min(0),
  gaps: z.array(Gap),
  syncs: z.array(SyncPoint),
  marks: z.array(Mark),
})

const DocumentStructure = z.object({
  text: z.string(),
  kind: DocumentKind,
  file: z.string(),
  format: z.string(),
  hash: z.string(),
  encoding: z.string(),
  shape: z.string(),
  /** Which way it is read, where somebody has said so. */
  direction: z.enum(['auto', 'ltr', 'rtl']).default('auto'),
  teller: z.string().nullable(),
  speakers: z.array(z.object({ label: z.string(), interviewer: z.boolean(), participant: z.string().nullable() })),
  turns: z.array(Turn),
})
export type DocumentStructure = z.infer<typeof DocumentStructure>

/**
 * Turns, speakers and times of the documents, which the format has no place for, in a file of our own beside the project. Others ignore it, and it is
 * believed only of a text that is still the same.
 */
export function structureFile(documents: readonly ExportDocument[]): Buffer {
  const described = Object.fromEntries(documents.map(document => [guid(document.id), describe(document)]))
  return Buffer.from(`${JSON.stringify({ version: 1, documents: described })}\n`)
}

export function readStructure(bytes: Uint8Array | null): ReadonlyMap<string, DocumentStructure> {
  if (bytes === null) return new Map()
  try {
    const file: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
    const { documents } = z
      .object({ version: z.literal(1), documents: z.record(z.string(), DocumentStructure) })
      .parse(file)
    return new Map(Object.entries(documents))
  } catch {
    // A helper that cannot be read is as good as none: the text is read like any other.
    return new Map()
  }
}

/** The draft a structure describes over its text. @returns null where the two do not fit to the last character */
export function draftByStructure(text: string, title: string, structure: DocumentStructure): Draft | null {
  if (sha256(Buffer.from(text)) !== structure.text) return null
  let at = 0
  const turns: DraftTurn[] = []
  for (const { lead, source, gaps, text: kept, ...rest } of structure.turns) {
    const raw = text.slice(at + lead, at + lead + source)
    turns.push(DraftTurn.parse({ ...rest, gaps, lead: text.slice(at, at + lead), text: kept ?? raw }))
    at += lead + source
  }
  const tail = text.slice(at)
  const isSpeaker = (index: number | null) => index === null || (index >= 0 && index < structure.speakers.length)
  if (importedText({ turns, tail }) !== text || !turns.every(turn => isSpeaker(turn.speaker) && gapsFit(turn)))
    return null
  const { kind, file, format, hash, encoding, shape } = structure
  const speakers = structure.speakers.map(speaker => ({
    label: speaker.label,
    interviewer: speaker.interviewer,
    turns: 0,
    words: 0,
    is: speaker.participant === null ? ('nobody' as const) : ('name' as const),
  }))
  return { file, format, hash, encoding, kind, title, shape, speakers, turns, tail, words: 0, warnings: [] }
}

function gapsFit({ gaps, syncs, text }: DraftTurn): boolean {
  let end = 0
  for (const { at, length } of gaps) {
    if (at < end || length < 0 || at + length > text.length) return false
    end = at + length
  }
  return syncs.every(({ at }) => at >= 0 && at <= text.length)
}

function describe(document: ExportDocument): DocumentStructure {
  const index = new Map(document.speakers.map(({ id }, place) => [id, place]))
  const { kind, file, format, hash, encoding, shape, direction, teller } = document
  return {
    text: sha256(Buffer.from(sourceText(document.text))),
    ...{ kind: DocumentKind.parse(kind), file, format, hash, encoding, shape },
    direction: DocumentStructure.shape.direction.parse(direction),
    teller: teller && guid(teller),
    speakers: document.speakers.map(({ label, interviewer, participant }) => ({
      label,
      interviewer,
      participant: participant && guid(participant),
    })),
    turns: document.turns.map(turn => {
      const gaps = z.array(Gap).parse(JSON.parse(turn.gaps ?? '[]'))
      return {
        ...{ start: turn.start, end: turn.end, lead: turn.lead, gaps },
        speaker: turn.speaker === null ? null : (index.get(turn.speaker) ?? null),
        text: gaps.length === 0 ? null : turn.text,
        source: turnSource({ text: turn.text, gaps }).length,
        syncs: z.array(SyncPoint).parse(JSON.parse(turn.syncs ?? '[]')),
        marks: z.array(Mark).parse(JSON.parse(turn.marks ?? '[]')),
      }
    }),
  }
}
