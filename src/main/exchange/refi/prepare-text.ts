import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { LossCode } from '../../../shared/messages/en/losses'
import type { Draft, DraftTurn } from '../../../shared/model/draft'
import type { Loss } from '../../../shared/model/exchange'
import { importedText } from '../../../shared/transcript/imported-text'
import { countWords } from '../../../shared/transcript/words'
import { readFile } from '../../import/read'
import { type Counting, calibrate, type PlacedSelection } from './calibrate'
import type { OpenedArchive } from './open-archive'
import type { ReadText } from './read-project'
import { draftByStructure } from './structure'
import { withTimes } from './with-times'

export interface PreparedText {
  source: ReadText
  draft: Draft
  text: string
  placed: PlacedSelection[]
  isMissing: boolean
  /** Other GUIDs the file knows the same text by. */
  also: string[]
  /** GUIDs of who the speakers are and who tells it, where our own file says so. */
  people: (string | null)[]
  teller: string | null
  direction: 'auto' | 'ltr' | 'rtl'
}

export async function prepareText(
  archive: OpenedArchive,
  source: ReadText,
  lose: (code: LossCode, details: Loss['details']) => void,
): Promise<Omit<PreparedText, 'also'>> {
  const found = await rawText(archive, source)
  if (found === null) lose('text.missing', { title: source.name, path: source.path || '–' })
  else if (found.replaced > 0) lose('text.damaged', { title: source.name, count: found.replaced })
  const { text, placed, switched, times } = calibrate(
    found?.text ?? '',
    source.selections,
    archive.project.origin,
    source.times,
  )
  if (switched !== null) lose('text.counted', { title: source.name, ...inWords(switched) })
  const structure = archive.structure.get(source.guid)
  const own = structure ? draftByStructure(text, source.name, structure) : null
  const draft = own ?? withTimes(await readDraft(text, source.name), times)
  const people = own === null ? [] : (structure?.speakers.map(({ participant }) => participant) ?? [])
  return {
    source,
    draft: { ...draft, words: draft.turns.reduce((sum, turn) => sum + countWords(turn.text), 0) },
    text,
    placed,
    isMissing: found === null,
    people,
    teller: own === null ? null : (structure?.teller ?? null),
    direction: own === null ? 'auto' : (structure?.direction ?? 'auto'),
  }
}

function inWords({ unit, lineEnds, end }: Counting): Loss['details'] {
  return {
    unit: unit === 'utf16' ? 'UTF-16 units' : 'code points',
    lineEnds: lineEnds === 'one' ? 'counted once' : 'as they stand',
    end,
  }
}

/** A text's characters, as the file has them but for what no text can hold. @returns null where the archive has none */
export async function rawText(
  archive: OpenedArchive,
  source: ReadText,
): Promise<{ text: string; replaced: number } | null> {
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
    const draft = { ...(await readFile(bytes, 'text.txt')), ...about }
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
