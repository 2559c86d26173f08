import { AppError } from '../../shared/errors'
import type { Anchor, SeenAnchor } from '../../shared/model/coding'
import type { Gap } from '../../shared/model/draft'
import { turnToDocumentOffset } from '../../shared/transcript/offset-map'
import { parseGaps } from './documents'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** A passage as it is stored: row ids, offsets trimmed to words and whole characters, and what finds it again. */
export interface StoredPassage {
  document: number
  startTurn: number
  startOffset: number
  endTurn: number
  endOffset: number
  docStart: number
  docEnd: number
  quote: string
  prefix: string
  suffix: string
}

interface TurnRow {
  id: number
  uuid: Buffer
  document_id: number
  pos: number
  doc_start: number
  text: string
  gaps: string | null
}

/** Characters of context kept on either side of a quote. */
const context = 32

/**
 * Checks an anchor against the text and prepares it for storing. White space at the ends is left out, and an end inside a surrogate
 * pair moves outwards.
 * @throws AppError coding.outOfRange, coding.acrossDocuments, coding.emptySelection
 */
export function resolvePassage(project: Project, document: string, anchor: SeenAnchor): StoredPassage {
  const documentRow = project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(document)) as
    | number
    | undefined
  const first = turnRow(project, anchor.startTurn)
  const last = turnRow(project, anchor.endTurn)
  if (documentRow === undefined || !first || !last) throw new AppError('coding.outOfRange')
  if (first.document_id !== documentRow || last.document_id !== documentRow)
    throw new AppError('coding.acrossDocuments')
  const turns = turnsBetween(project, first, last)
  if (anchor.words !== undefined && anchor.words !== quoteOf(turns, edgesOf(turns, anchor)))
    throw new AppError('coding.outOfRange')
  const edges = trim(turns, anchor)
  const startTurn = turns[edges.start.turn]!
  const endTurn = turns[edges.end.turn]!
  return {
    document: documentRow,
    startTurn: startTurn.id,
    startOffset: edges.start.offset,
    endTurn: endTurn.id,
    endOffset: edges.end.offset,
    docStart: startTurn.doc_start + turnToDocumentOffset({ gaps: gapsOf(startTurn) }, edges.start.offset, 'start'),
    docEnd: endTurn.doc_start + turnToDocumentOffset({ gaps: gapsOf(endTurn) }, edges.end.offset, 'end'),
    quote: quoteOf(turns, edges),
    ...contextAround(startTurn.text, edges.start.offset, endTurn.text, edges.end.offset),
  }
}

/** A little of the text before and after a passage, by which it is found again among equal words. */
export function contextAround(
  first: string,
  start: number,
  last: string,
  end: number,
): { prefix: string; suffix: string } {
  return {
    prefix: first.slice(Math.max(0, start - context), start).toWellFormed(),
    suffix: last.slice(end, end + context).toWellFormed(),
  }
}

/** The anchor a window works with, from a stored passage's ends. */
export function anchorOf(row: { start_turn: Buffer; start_off: number; end_turn: Buffer; end_off: number }): Anchor {
  return {
    startTurn: uuidText(row.start_turn),
    startOffset: row.start_off,
    endTurn: uuidText(row.end_turn),
    endOffset: row.end_off,
  }
}

interface Edge {
  turn: number
  offset: number
}

function trim(turns: TurnRow[], anchor: Anchor): { start: Edge; end: Edge } {
  const { start, end } = edgesOf(turns, anchor)
  const firstText = turns[0]!.text
  const lastText = turns[turns.length - 1]!.text
  if (start.offset > firstText.length || end.offset > lastText.length) throw new AppError('coding.outOfRange')
  if (inPair(firstText, start.offset)) start.offset--
  if (inPair(lastText, end.offset)) end.offset++
  const isEmpty = () => start.turn > end.turn || (start.turn === end.turn && start.offset >= end.offset)
  while (!isEmpty()) {
    const { text } = turns[start.turn]!
    if (start.offset >= text.length) {
      start.turn++
      start.offset = 0
    } else if (isSpace(text[start.offset]!)) start.offset++
    else break
  }
  while (!isEmpty()) {
    const { text } = turns[end.turn]!
    if (end.offset === 0) {
      end.turn--
      end.offset = turns[end.turn]?.text.length ?? 0
    } else if (isSpace(text[end.offset - 1]!)) end.offset--
    else break
  }
  if (isEmpty()) throw new AppError('coding.emptySelection')
  return { start, end }
}

function edgesOf(turns: readonly TurnRow[], anchor: Anchor): { start: Edge; end: Edge } {
  return { start: { turn: 0, offset: anchor.startOffset }, end: { turn: turns.length - 1, offset: anchor.endOffset } }
}

function quoteOf(turns: TurnRow[], { start, end }: { start: Edge; end: Edge }): string {
  return turns
    .slice(start.turn, end.turn + 1)
    .map(({ text }, index, all) =>
      text.slice(index === 0 ? start.offset : 0, index === all.length - 1 ? end.offset : undefined),
    )
    .join('\n')
}

function turnsBetween(project: Project, first: TurnRow, last: TurnRow): TurnRow[] {
  if (first.id === last.id) return [first]
  const turns = project
    .prepare(
      'SELECT id, uuid, document_id, pos, doc_start, text, gaps FROM turn WHERE document_id=? AND pos BETWEEN ? AND ? ORDER BY pos, uuid',
    )
    .all(first.document_id, first.pos, last.pos) as TurnRow[]
  const from = turns.findIndex(({ id }) => id === first.id)
  const to = turns.findIndex(({ id }) => id === last.id)
  if (from < 0 || to < from) throw new AppError('coding.emptySelection')
  return turns.slice(from, to + 1)
}

function turnRow(project: Project, id: string): TurnRow | undefined {
  return project
    .prepare('SELECT id, uuid, document_id, pos, doc_start, text, gaps FROM turn WHERE uuid=?')
    .get(uuidBytes(id)) as TurnRow | undefined
}

function gapsOf(turn: TurnRow): Gap[] {
  return parseGaps(turn.gaps)
}

function inPair(text: string, offset: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
}

function isSpace(character: string): boolean {
  return /\s/.test(character)
}
