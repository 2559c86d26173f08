import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { Draft, DraftTurn } from '../../../shared/model/draft'
import { importedText } from '../../../shared/transcript/imported-text'
import { countWords } from '../../../shared/transcript/words'
import { readInWorker } from '../../import/read-in-worker'
import { calibrate, type PlacedSelection } from './calibrate'
import { readCarried } from './carried-line'
import { type OpenedArchive, openArchive } from './open-archive'
import type { ReadAttachment, ReadProject, ReadText } from './read-project'
import { draftByStructure } from './structure'

export interface PreparedText {
  source: ReadText
  draft: Draft
  text: string
  placed: PlacedSelection[]
  /** GUID of the source that is kept as an attachment, where this text stands for one. */
  standsFor: string | null
  /** GUIDs of who the speakers are and who tells it, where our own file says so. */
  people: (string | null)[]
  teller: string | null
}

export interface PreparedNote {
  source: ReadText
  text: string
  record: Readonly<Record<string, unknown>> | null
}

export interface PreparedImport {
  file: string
  project: ReadProject
  texts: PreparedText[]
  notes: PreparedNote[]
  attachments: { source: ReadAttachment; bytes: Uint8Array | null }[]
  losses: string[]
}

/** Files of other kinds above this size stay outside the project. */
const largestKept = 64 * 1024 * 1024

/**
 * Reads a whole archive, so that what follows is one action in the project or none.
 * @throws AppError file.*, exchange.*
 */
export async function prepareImport(bytes: Uint8Array, file: string): Promise<PreparedImport> {
  const archive = await openArchive(bytes, file)
  const { project } = archive
  const losses: string[] = []
  const texts: PreparedText[] = []
  for (const source of project.texts) texts.push(await prepareText(archive, source, { standsFor: null, losses }))
  const attachments: PreparedImport['attachments'] = []
  for (const source of project.attachments) {
    const found = await archive.file(source.path)
    if (found === null)
      losses.push(
        `“${source.name}”: its file is not in the archive (${source.path || 'no path'}); its selections are kept.`,
      )
    const isLarge = found !== null && found.length > largestKept
    if (isLarge)
      losses.push(
        `“${source.name}” is larger than ${largestKept / 1024 / 1024} MB: its selections are kept, the file itself is not.`,
      )
    attachments.push({ source, bytes: isLarge ? null : found })
    for (const text of source.texts) texts.push(await prepareText(archive, text, { standsFor: source.guid, losses }))
  }
  const notes: PreparedNote[] = []
  for (const source of project.notes) notes.push(await prepareNote(archive, source, losses))
  if (project.sets > 0) losses.push(`${project.sets} sets were not taken over.`)
  if (project.graphs > 0) losses.push(`${project.graphs} graphs were not taken over.`)
  return { file, project, texts, notes, attachments, losses }
}

async function prepareText(
  archive: OpenedArchive,
  source: ReadText,
  { standsFor, losses }: { standsFor: string | null; losses: string[] },
): Promise<PreparedText> {
  const found = await rawText(archive, source)
  if (found === null)
    losses.push(
      `“${source.name}”: its text is not in the archive (${source.path || 'no path'}); what was coded there is kept with its quotes.`,
    )
  else if (found.replaced > 0)
    losses.push(`“${source.name}”: ${found.replaced} damaged characters are shown as \ufffd.`)
  const { text, placed, switched } = calibrate(found?.text ?? '', source.selections, archive.project.origin)
  if (switched !== null)
    losses.push(
      `“${source.name}” counts positions as ${switched.unit} with line ends ${switched.lineEnds}, ends ${switched.end}: passages were placed by that.`,
    )
  const structure = archive.structure.get(source.guid)
  const own = structure ? draftByStructure(text, source.name, structure) : null
  const draft = own ?? (await readDraft(text, source.name))
  const teller = own === null ? null : (structure?.teller ?? null)
  const people = own === null ? [] : (structure?.speakers.map(({ participant }) => participant) ?? [])
  return {
    source,
    draft: { ...draft, words: draft.turns.reduce((sum, turn) => sum + countWords(turn.text), 0) },
    text,
    placed,
    standsFor,
    people,
    teller,
  }
}

async function rawText(archive: OpenedArchive, source: ReadText): Promise<{ text: string; replaced: number } | null> {
  if (source.inline !== null) return { text: tidy(source.inline), replaced: 0 }
  const bytes = await archive.file(source.path)
  if (bytes === null) return null
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  // The decoder takes a byte order mark off, which is no character.
  const text = tidy(new TextDecoder(encoding).decode(bytes))
  const count = (words: string) => words.split('\ufffd').length - 1
  const own = encoding === 'utf-8' ? Buffer.from(bytes).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1 : 0
  return { text, replaced: Math.max(0, count(text) - own) }
}

function tidy(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed()
}

/** As the application reads any text, with speakers recognised; as plain paragraphs where that would change a character of it. */
async function readDraft(text: string, title: string): Promise<Draft> {
  const bytes = Buffer.from(text)
  const about = { title, file: title, hash: createHash('sha256').update(bytes).digest('hex') }
  try {
    const draft = { ...(await readInWorker(bytes, 'text.txt')), ...about }
    if (importedText(draft) === text) return draft
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  return plainDraft(text, about)
}

function plainDraft(text: string, about: Pick<Draft, 'title' | 'file' | 'hash'>): Draft {
  const turns: DraftTurn[] = []
  let lead = ''
  for (const [piece] of text.matchAll(/\n+|[^\n]+/g)) {
    if (piece.startsWith('\n')) lead = piece
    else {
      turns.push({ speaker: null, start: null, end: null, lead, text: piece, gaps: [], syncs: [], marks: [] })
      lead = ''
    }
  }
  // What is coded in a text that is missing needs a turn to be kept on.
  if (turns.length === 0)
    turns.push({ speaker: null, start: null, end: null, lead: '', text: '', gaps: [], syncs: [], marks: [] })
  return {
    ...about,
    format: 'txt',
    encoding: 'utf-8',
    kind: 'transcript',
    shape: 'plain',
    speakers: [],
    turns,
    tail: lead,
    words: 0,
    warnings: [],
  }
}

async function prepareNote(archive: OpenedArchive, source: ReadText, losses: string[]): Promise<PreparedNote> {
  const found = await rawText(archive, source)
  if (found === null && source.path !== '') losses.push(`The note “${source.name}” has no text in the archive.`)
  const { text, record, isChanged } = readCarried((found?.text ?? source.description).replace(/\r\n?/g, '\n'))
  if (isChanged)
    losses.push(
      `The note “${source.name}” was changed elsewhere: it is kept as a memo, and what it carried is not believed.`,
    )
  return { source, text: text.trim() === '' ? text.trim() : text, record }
}
