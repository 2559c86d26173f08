import type { Change, Values } from '../../db/merge/rows'
import { contextAround } from '../../db/passage'
import { DocumentText, type Passage } from './document-text'
import { anchorColumns, groupsOf, isPointer, type Placing, type Settling } from './settle'
import { type Side, textOf } from './side'
import { corrects, firstText, hasOtherNames, textColumns } from './texts'
import type { TouchedRows } from './touched'

/** Turn and offset of the two ends of what lies on words, and its words. */
interface Shape {
  start: readonly [string, string]
  end: readonly [string, string]
  quote: string
}

const passage = { start: ['start_turn_id', 'start_off'], end: ['end_turn_id', 'end_off'], quote: 'quote' } as const
const shapes: Readonly<Record<string, Shape>> = {
  coding: passage,
  memo: passage,
  flow: { start: ['words_turn_id', 'words_start'], end: ['words_turn_id', 'words_end'], quote: 'words' },
}

/**
 * Moves what lies on words (codings, memos, the words that state a flow) to where these words are after the merge. Where only one copy has worked on
 * the text or moved the row since they parted, the row is where it is in that copy. Else its place follows from the change that put it on its words,
 * the text as it was then, and the text after the merge, so that it is the same whichever way the copies came together.
 */
export class Anchors {
  /** Uuids of documents whose derived offsets have to be computed anew. */
  readonly documents = new Set<string>()
  /** Uuids of codings whose words are no longer there. */
  readonly lost: string[] = []
  readonly #settling: Settling
  readonly #touched: TouchedRows
  readonly #texts = new Map<string, DocumentText>()
  /** Which copies have changed a document's text since they parted. */
  readonly #changedBy = new Map<string, Set<Side>>()
  /** Documents whose text was ever changed. */
  readonly #onceChanged: ReadonlySet<string>

  constructor(settling: Settling, touched: TouchedRows) {
    this.#settling = settling
    this.#touched = touched
    const { ours, theirs } = settling
    this.#onceChanged = new Set([...ours.copy.documentsChanged(), ...theirs.copy.documentsChanged()])
    for (const { table, row, ours: byUs, theirs: byThem } of touched.values()) {
      if (table !== 'turn') continue
      const document = this.#documentOfTurn(row)
      if (document === null || !this.#isShared(document)) continue
      for (const [side, changes] of [
        [ours, byUs],
        [theirs, byThem],
      ] as const)
        if (changes.some(change => change.op !== 2 || corrects(change)))
          this.#changedBy.set(document, (this.#changedBy.get(document) ?? new Set()).add(side))
    }
    if (theirs.isPartial)
      for (const { table, row, theirs: byThem } of touched.values()) {
        const shape = shapes[table]
        if (!shape || byThem.length === 0) continue
        const values = theirs.row(table, row)
        for (const turn of [values?.[shape.start[0]], values?.[shape.end[0]]]) {
          const document = typeof turn === 'string' && hasOtherNames(settling, turn) ? this.#documentOfTurn(turn) : null
          if (document !== null) this.#changedBy.set(document, new Set([ours, theirs]))
        }
      }
    for (const document of this.#changedBy.keys()) this.documents.add(document)
  }

  settleAll(): void {
    const { ours, theirs, rows } = this.#settling
    for (const document of this.documents) {
      for (const row of ours.copy.rowsAt('coding', 'document_id', 'document', document)) this.#settle('coding', row)
      for (const row of ours.copy.rowsAt('memo', 'document_id', 'document', document)) this.#settle('memo', row)
      for (const side of [ours, theirs]) for (const row of side.copy.flowsOn(document)) this.#settle('flow', row)
    }
    for (const { table, row, values } of [...rows.values()]) {
      if (!values || !(table in shapes)) continue
      // What one copy has removed, and the other brings back, lies there where its words were then.
      const isBack = ours.row(table, row) === null || theirs.row(table, row) === null
      const document = this.#documentOf(table, row, values)
      if (document !== null && (this.documents.has(document) || (isBack && this.#onceChanged.has(document))))
        this.#settle(table, row)
    }
  }

  /**
   * What an incoming change has to tell later merges: what it made of a text, on which words of which text it put its row, what it pointed to
   * that is gone.
   */
  kept(change: Change): Values | null {
    if (change.after) return change.after
    const pointers = change.adopted ? null : this.#keptPointers(change)
    const places = this.#keptPlaces(change)
    return pointers || places ? { ...pointers, ...places } : null
  }

  #keptPointers(change: Change): Values | null {
    const { emptied, theirs } = this.#settling
    const columns =
      change.op === 1
        ? (emptied.get(change.table, change.row) ?? [])
        : change.op === 2
          ? groupsOf(change.table)
              .filter(group => group.some(column => column in (change.old ?? {})))
              .flatMap(group => group.filter(column => isPointer(change.table, column)))
          : []
    return columns.length > 0 ? theirs.after(change, columns) : null
  }

  #keptPlaces(change: Change): Values | null {
    const { theirs } = this.#settling
    if (change.table === 'turn' && corrects(change)) return theirs.after(change, textColumns)
    const shape = shapes[change.table]
    if (!shape || change.adopted || change.op === 3) return null
    const touched = this.#touched.get(change.table, change.row)
    const isOnly = change.op === 1 && touched?.theirs.length === 1 && touched.ours.length === 0
    if (isOnly && this.documents.size === 0 && this.#onceChanged.size === 0) return null
    if (!this.#settling.places(theirs, change)) return null
    const values = theirs.after(change, anchorColumns[change.table]!)
    const turns = [...new Set([values[shape.start[0]], values[shape.end[0]]])].filter(turn => typeof turn === 'string')
    const isChanged = turns.map(turn => this.#isOnChangedText(turn))
    if (isOnly && !isChanged.includes(true)) return null
    for (const [index, turn] of turns.entries()) {
      const text = isChanged[index] ? theirs.textAt(turn, change) : undefined
      values[textOf(turn)] = text === undefined || text === firstText(this.#settling, turn) ? null : text
    }
    return values
  }

  #settle(table: string, row: string): void {
    const settling = this.#settling
    const values = settling.final(table, row)
    const placing = values && settling.lastPlacing(row)
    const document = values && this.#documentOf(table, row, values)
    if (!placing || !document || !this.#isShared(document)) return
    const teller = this.#teller(table, row, document)?.row(table, row)
    const moved: Values = {}
    if (teller) for (const column of anchorColumns[table]!) moved[column] = teller[column] ?? null
    else Object.assign(moved, this.#placed(table, placing, document))
    if (table === 'coding' && moved.unanchored === 1 && values.unanchored !== 1) this.lost.push(row)
    settling.set(table, row, { ...values, ...moved })
  }

  /** The copy that knows where a row lies, as the other has neither moved it nor changed the text below it since they parted. */
  #teller(table: string, row: string, document: string): Side | null {
    const { ours, theirs } = this.#settling
    const touched = this.#touched.get(table, row)
    const texts = this.#changedBy.get(document)
    const weDid = texts?.has(ours) || touched?.ours.some(change => this.#settling.places(ours, change))
    const theyDid = texts?.has(theirs) || touched?.theirs.some(change => this.#settling.places(theirs, change))
    if (weDid && theyDid) return null
    const choices = weDid ? [ours] : theyDid ? [theirs] : [ours, theirs]
    return choices.find(side => side.row(table, row) !== null) ?? null
  }

  #placed(table: string, { side, change }: Placing, document: string): Values {
    const shape = shapes[table]!
    const anchor = side.after(change, anchorColumns[table]!)
    const [startTurn, endTurn] = [anchor[shape.start[0]], anchor[shape.end[0]]]
    if (typeof startTurn !== 'string' || typeof endTurn !== 'string') return anchor
    const text = this.#text(document)
    const quote = String(anchor[shape.quote] ?? '')
    const found =
      anchor.unanchored === 1
        ? null
        : (text.moved(
            { startTurn, start: Number(anchor[shape.start[1]]), endTurn, end: Number(anchor[shape.end[1]]) },
            turn => side.textAt(turn, change) ?? firstText(this.#settling, turn),
          ) ?? text.find(quote, String(anchor.prefix ?? ''), String(anchor.suffix ?? '')))
    if (!found) return lost(table, anchor, text)
    const within = table === 'flow' ? inOneTurn(found, text) : found
    return {
      ...anchor,
      [shape.start[0]]: within.startTurn,
      [shape.start[1]]: within.start,
      [shape.end[0]]: within.endTurn,
      [shape.end[1]]: within.end,
      [shape.quote]: text.quoteOf(within),
      ...(table === 'coding'
        ? {
            ...contextAround(text.textOf(within.startTurn), within.start, text.textOf(within.endTurn), within.end),
            unanchored: 0,
          }
        : {}),
    }
  }

  #text(document: string): DocumentText {
    const known = this.#texts.get(document)
    if (known) return known
    const { ours, rows } = this.#settling
    const turns = new Set(ours.copy.rowsAt('turn', 'document_id', 'document', document))
    for (const { table, row, values } of rows.values())
      if (table === 'turn' && values?.document_id === document) turns.add(row)
    const text = new DocumentText(
      [...turns].flatMap(uuid => {
        const values = this.#settling.final('turn', uuid)
        return values?.document_id === document ? [{ uuid, pos: Number(values.pos), text: String(values.text) }] : []
      }),
    )
    this.#texts.set(document, text)
    return text
  }

  #isShared(document: string): boolean {
    const { ours, theirs } = this.#settling
    return (
      this.#settling.final('document', document) !== null &&
      ours.rowOrImage('document', document) !== null &&
      theirs.rowOrImage('document', document) !== null
    )
  }

  #isOnChangedText(turn: string): boolean {
    const document = this.#documentOfTurn(turn)
    return document !== null && (this.documents.has(document) || this.#onceChanged.has(document))
  }

  /** The document that a row was put on; null for what lies on no words. */
  #documentOf(table: string, row: string, values: Values): string | null {
    if (table !== 'flow') return typeof values.document_id === 'string' ? values.document_id : null
    const placing = this.#settling.lastPlacing(row)
    const turn = placing?.side.after(placing.change, ['words_turn_id']).words_turn_id
    return typeof turn === 'string' ? this.#documentOfTurn(turn) : null
  }

  #documentOfTurn(turn: string): string | null {
    const { ours, theirs } = this.#settling
    return ours.documentOf(turn) ?? theirs.documentOf(turn)
  }
}

/** A coding stays, with its quote, at the head of the text; a memo stays with its document and a flow with its words, on no place. */
function lost(table: string, anchor: Values, text: DocumentText): Values {
  if (table === 'coding') {
    const turn = text.first ?? anchor.start_turn_id ?? null
    return { ...anchor, start_turn_id: turn, start_off: 0, end_turn_id: turn, end_off: 0, unanchored: 1 }
  }
  const { start, end } = shapes[table]!
  return { ...anchor, [start[0]]: null, [start[1]]: null, [end[0]]: null, [end[1]]: null }
}

/** The words that state a flow lie in one turn: of what was found over several, the part in the first. */
function inOneTurn(found: Passage, text: DocumentText): Passage {
  return found.startTurn === found.endTurn
    ? found
    : { ...found, endTurn: found.startTurn, end: text.textOf(found.startTurn).length }
}
