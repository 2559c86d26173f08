import { reanchor } from '../../../shared/anchor/reanchor'
import { offsetMap } from '../../../shared/merge/map-offset'
import type { Values } from '../../db/merge/rows'
import { contextAround } from '../../db/passage'
import type { Settling } from './settle'
import type { Side } from './side'
import { keyOf, type TouchedRows } from './touched'

interface TurnText {
  uuid: string
  pos: number
  text: string
}

/** What the text of one document is after the merge, and where its turns stand. */
interface DocumentText {
  turns: TurnText[]
  place: Map<string, number>
}

/**
 * Moves what is anchored to words (codings, memos, the words that state a flow) to where these words are after the merge. What was made on a
 * text that the other copy corrected is mapped from the one to the other; where its turn is gone, its words are looked for.
 *
 * @returns uuids of the documents whose derived offsets have to be computed anew, and of codings whose words are no longer there
 */
export function settleAnchors(settling: Settling, touched: TouchedRows): { documents: Set<string>; lost: string[] } {
  const documents = changedDocuments(settling, touched)
  const lost: string[] = []
  for (const document of documents) {
    const text = textOf(settling, document)
    for (const row of codingsOf(settling, document)) {
      const values = settling.final('coding', row)
      if (!values || values.document_id !== document) continue
      const moved = movedCoding(settling, row, values, text)
      if (moved.unanchored === 1 && values.unanchored !== 1) lost.push(row)
      settling.set('coding', row, { ...values, ...moved })
    }
    moveOthers(settling, touched, text)
  }
  return { documents, lost }
}

/** Documents in which a turn has come, gone or become another, in either copy; and those on whose text incoming codings differ. */
function changedDocuments(settling: Settling, touched: TouchedRows): Set<string> {
  const documents = new Set<string>()
  // Where an earlier merge moved anchors in one of the copies, both are brought to the same.
  for (const side of [settling.ours, settling.theirs])
    for (const txn of side.only)
      if (txn.kind === 'merge')
        for (const { table, row, adopted } of side.copy.changesOf(txn)) {
          if (!adopted || (table !== 'coding' && table !== 'turn')) continue
          const document = String(settling.final(table, row)?.document_id)
          if (isShared(settling, document)) documents.add(document)
        }
  for (const { table, row, ours, theirs } of touched.values()) {
    if (table === 'turn' && (ours.length > 0 || theirs.length > 0)) {
      const values =
        settling.final('turn', row) ?? settling.ours.rowOrImage('turn', row) ?? settling.theirs.rowOrImage('turn', row)
      const document = String(values?.document_id)
      // A document that only one copy has is taken as it is.
      if (isShared(settling, document)) documents.add(document)
    }
    if (table === 'coding' && theirs.length > 0) {
      const values = settling.final('coding', row)
      if (!values || documents.has(String(values.document_id))) continue
      for (const turn of [values.start_turn_id, values.end_turn_id])
        if (settling.final('turn', String(turn))?.text !== settling.theirs.row('turn', String(turn))?.text)
          documents.add(String(values.document_id))
    }
  }
  return documents
}

function isShared(settling: Settling, document: string): boolean {
  const { ours, theirs } = settling
  return (
    settling.final('document', document) !== null &&
    ours.rowOrImage('document', document) !== null &&
    theirs.rowOrImage('document', document) !== null
  )
}

function textOf(settling: Settling, document: string): DocumentText {
  const known = new Set(settling.ours.copy.turnsOf(document).map(({ uuid }) => uuid))
  for (const { table, row, values } of settling.rows.values())
    if (table === 'turn' && values?.document_id === document) known.add(row)
  const turns = [...known]
    .flatMap(uuid => {
      const values = settling.final('turn', uuid)
      return values?.document_id === document ? [{ uuid, pos: Number(values.pos), text: String(values.text) }] : []
    })
    .sort((a, b) => a.pos - b.pos || (a.uuid < b.uuid ? -1 : 1))
  return { turns, place: new Map(turns.map(({ uuid }, index) => [uuid, index])) }
}

function codingsOf(settling: Settling, document: string): Set<string> {
  const codings = new Set(settling.ours.copy.rowsAt('coding', 'document_id', 'document', document))
  for (const { table, row, values } of settling.rows.values())
    if (table === 'coding' && values?.document_id === document) codings.add(row)
  return codings
}

function movedCoding(settling: Settling, row: string, values: Values, text: DocumentText): Values {
  if (values.unanchored === 1) return onFirstTurn(values, text)
  const from = sideOfAnchor(settling, row)
  const anchor = from.rowOrImage('coding', row) ?? values
  const first = text.place.get(String(anchor.start_turn_id))
  const last = text.place.get(String(anchor.end_turn_id))
  if (first !== undefined && last !== undefined && first <= last) {
    const [start, end] = [text.turns[first]!, text.turns[last]!]
    const startOff = offsetMap(textIn(from, start.uuid, start.text), start.text)(Number(anchor.start_off), 'start')
    const endOff = offsetMap(textIn(from, end.uuid, end.text), end.text)(Number(anchor.end_off), 'end')
    if (first < last || startOff < endOff) {
      const quote = quoteBetween(text, first, startOff, last, endOff)
      return {
        start_turn_id: start.uuid,
        start_off: startOff,
        end_turn_id: end.uuid,
        end_off: endOff,
        quote,
        ...contextAround(start.text, startOff, end.text, endOff),
        unanchored: 0,
      }
    }
  }
  return foundAgain(anchor, text)
}

/** The copy whose anchor counts: the one that placed it last, else the one whose text is the merged one. */
function sideOfAnchor(settling: Settling, row: string): Side {
  const { ours, theirs } = settling
  const [mine, other] = [ours.rowOrImage('coding', row), theirs.rowOrImage('coding', row)]
  if (!mine) return theirs
  if (!other) return ours
  const placed = settling.lastPlaced('coding', row)
  if (placed) return placed
  const fits = (side: Side, anchor: Values) =>
    [anchor.start_turn_id, anchor.end_turn_id].every(
      turn => settling.final('turn', String(turn))?.text === side.rowOrImage('turn', String(turn))?.text,
    )
  if (fits(ours, mine) || !fits(theirs, other)) return ours
  return theirs
}

function textIn(side: Side, turn: string, otherwise: string): string {
  return String(side.rowOrImage('turn', turn)?.text ?? otherwise)
}

function foundAgain(anchor: Values, { turns }: DocumentText): Values {
  const text = turns.map(turn => turn.text).join('\n')
  const found = reanchor(text, {
    quote: String(anchor.quote),
    prefix: String(anchor.prefix),
    suffix: String(anchor.suffix),
    expected: 0,
  })
  const start = found && turnAt(turns, found.start, false)
  const end = found && turnAt(turns, found.end, true)
  if (!found || !start || !end) return { ...onFirstTurn(anchor, { turns, place: new Map() }), unanchored: 1 }
  return {
    start_turn_id: start.turn.uuid,
    start_off: start.offset,
    end_turn_id: end.turn.uuid,
    end_off: end.offset,
    quote: text.slice(found.start, found.end),
    ...contextAround(start.turn.text, start.offset, end.turn.text, end.offset),
    unanchored: 0,
  }
}

function onFirstTurn(anchor: Values, { turns }: DocumentText): Values {
  const turn = turns[0]?.uuid ?? anchor.start_turn_id ?? null
  return { start_turn_id: turn, start_off: 0, end_turn_id: turn, end_off: 0, quote: anchor.quote ?? '', unanchored: 1 }
}

function turnAt(turns: TurnText[], offset: number, atEnd: boolean): { turn: TurnText; offset: number } | null {
  let begin = 0
  for (const turn of turns) {
    const stop = begin + turn.text.length
    if (atEnd ? offset <= stop : offset < stop) return { turn, offset: Math.max(0, offset - begin) }
    begin = stop + 1
  }
  return null
}

function quoteBetween({ turns }: DocumentText, first: number, start: number, last: number, end: number): string {
  return turns
    .slice(first, last + 1)
    .map(({ text }, index, all) => text.slice(index === 0 ? start : 0, index === all.length - 1 ? end : undefined))
    .join('\n')
}

/** Memos and the words that state a flow keep their quotes; their places follow, or are left open when their turn is gone. */
function moveOthers(settling: Settling, touched: TouchedRows, { place, turns }: DocumentText): void {
  const rows = new Map<string, { table: 'memo' | 'flow'; row: string }>()
  const note = (table: 'memo' | 'flow', row: string) => rows.set(keyOf(table, row), { table, row })
  const changed = turns.filter(({ uuid }) => touched.has(keyOf('turn', uuid))).map(({ uuid }) => uuid)
  const gone = [...touched.values()]
    .filter(({ table, row }) => table === 'turn' && !place.has(row))
    .map(({ row }) => row)
  for (const turn of [...changed, ...gone]) {
    for (const column of ['start_turn_id', 'end_turn_id'])
      for (const row of settling.ours.copy.rowsAt('memo', column, 'turn', turn)) note('memo', row)
    for (const row of settling.ours.copy.rowsAt('flow', 'words_turn_id', 'turn', turn)) note('flow', row)
  }
  for (const { table, row } of touched.values()) if (table === 'memo' || table === 'flow') note(table, row)
  for (const { table, row } of rows.values()) {
    const values = settling.final(table, row)
    if (!values) continue
    const ends =
      table === 'memo'
        ? ([
            ['start_turn_id', 'start_off', 'start'],
            ['end_turn_id', 'end_off', 'end'],
          ] as const)
        : ([
            ['words_turn_id', 'words_start', 'start'],
            ['words_turn_id', 'words_end', 'end'],
          ] as const)
    const moved: Values = {}
    for (const [turnColumn, column, edge] of ends) {
      const turn = values[turnColumn]
      const at = typeof turn === 'string' ? place.get(turn) : undefined
      const offset = values[column]
      if (typeof turn !== 'string' || at === undefined || typeof offset !== 'number') continue
      const from = settling.ours.row(table, row)?.[column] === offset ? settling.ours : settling.theirs
      moved[column] = offsetMap(textIn(from, turn, turns[at]!.text), turns[at]!.text)(offset, edge)
    }
    settling.set(table, row, { ...values, ...moved })
  }
}
