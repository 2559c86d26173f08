import type { LossCode } from '../../../shared/messages/en/losses'
import type { Loss } from '../../../shared/model/exchange'
import { openForeign } from '../foreign/open-foreign'
import { readCarried } from './carried-line'
import type { OpenedArchive } from './open-archive'
import { type PreparedText, prepareText, rawText } from './prepare-text'
import type { ReadAttachment, ReadProject, ReadText } from './read-project'

export interface PreparedNote {
  source: ReadText
  text: string
  record: Readonly<Record<string, unknown>> | null
}

/** A project of another tool, read to its end and not stored. Plain data: it crosses from the worker that reads it. */
export interface PreparedImport {
  file: string
  project: ReadProject
  texts: PreparedText[]
  notes: PreparedNote[]
  attachments: { source: ReadAttachment; bytes: Uint8Array | null }[]
  losses: Loss[]
}

/** Files of other kinds above this size stay outside the project. */
const largestKept = 64 * 1024 * 1024

/**
 * Reads a whole archive or database of another tool, so that what follows is one action in the project or none. Called through
 * `prepareInWorker`, which gives it a deadline and a limit of memory.
 * @throws AppError file.*, exchange.*
 */
export async function prepareImport(bytes: Uint8Array, file: string): Promise<PreparedImport> {
  const archive = await openForeign(bytes, file)
  const { project } = archive
  const losses: Loss[] = [...archive.losses]
  const lose = (code: LossCode, details: Loss['details']) => void losses.push({ code, details })
  const attachments: PreparedImport['attachments'] = []
  for (const source of project.attachments) {
    const found = await archive.file(source.path)
    const isRecording = readCarried(source.description).record?.k === 'recording'
    if (found === null && !isRecording) lose('attachment.missing', { title: source.name, path: source.path || '–' })
    const isLarge = found !== null && found.length > largestKept
    if (isLarge) lose('attachment.large', { title: source.name, size: Math.round(found.length / 1024 / 1024) })
    attachments.push({ source, bytes: isLarge ? null : found })
  }
  const texts: PreparedText[] = []
  for (const { source, also } of together(project, lose))
    texts.push({ ...(await prepareText(archive, source, lose)), also })
  const notes: PreparedNote[] = []
  for (const source of project.notes) notes.push(await prepareNote(archive, source, lose))
  return { file, project, texts, notes, attachments, losses }
}

interface Together {
  source: ReadText
  also: string[]
}

/**
 * Texts with those of recordings and PDF files. A tool that writes a transcript twice, as a text of its own and below its recording, means one: what is
 * coded in either is coded in that one.
 */
function together(project: ReadProject, lose: (code: LossCode, details: Loss['details']) => void): Together[] {
  const all: Together[] = project.texts.map(source => ({ source, also: [] }))
  const byPath = new Map(all.flatMap(each => (each.source.path === '' ? [] : [[pathKey(each.source), each] as const])))
  for (const attachment of project.attachments)
    for (const source of attachment.texts) {
      const twin = source.path === '' ? undefined : byPath.get(pathKey(source))
      if (twin === undefined) {
        const one = { source, also: [] }
        all.push(one)
        if (source.path !== '') byPath.set(pathKey(source), one)
        continue
      }
      if (twin.source.name !== source.name) lose('text.same', { title: twin.source.name, other: source.name })
      const seen = new Set(twin.source.selections.map(({ guid }) => guid))
      twin.source = {
        ...twin.source,
        selections: [...twin.source.selections, ...source.selections.filter(({ guid }) => !seen.has(guid))],
        codings: [...twin.source.codings, ...source.codings],
        notes: [...new Set([...twin.source.notes, ...source.notes])],
        times: [...twin.source.times, ...source.times],
      }
      twin.also.push(source.guid)
    }
  return all
}

function pathKey({ path }: ReadText): string {
  return path.toLowerCase()
}

async function prepareNote(
  archive: OpenedArchive,
  source: ReadText,
  lose: (code: LossCode, details: Loss['details']) => void,
): Promise<PreparedNote> {
  const found = await rawText(archive, source)
  if (found === null && source.path !== '') lose('note.missing', { title: source.name })
  const { text, record, isChanged } = readCarried((found?.text ?? source.description).replace(/\r\n?/g, '\n'))
  if (isChanged) lose('note.changed', { title: source.name })
  return { source, text: text.trim() === '' ? '' : text, record }
}
