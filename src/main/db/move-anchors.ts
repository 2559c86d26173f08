import { isEmptyAnchor } from '../../shared/anchor/edit-anchors'
import type { Anchor } from '../../shared/model/coding'
import { contextAround } from './passage'
import type { Project } from './project'
import { uuidText } from './uuid'

/** A turn as it stands after a correction, in reading order. */
export interface PlacedTurn {
  id: string
  text: string
  row: number
}

/** @param id of the coding that lies there; none for what is no coding */
export type Move = (anchor: Anchor, id?: string) => Anchor

interface AnchorRow {
  id: number
  uuid: Buffer
  start_turn: Buffer
  start_off: number
  end_turn: Buffer
  end_off: number
}

/**
 * Stores where codings lie after a correction.
 * @param only uuids of those that are to be moved; without it all
 * @returns how many lost all their words by it
 */
export function moveCodings(
  project: Project,
  document: number,
  touched: ReadonlySet<string>,
  turns: readonly PlacedTurn[],
  move: Move,
  only?: ReadonlySet<string>,
): number {
  const texts = new PlacedTexts(turns)
  const rows = project
    .prepare(
      `SELECT k.id, k.uuid, a.uuid AS start_turn, k.start_off, z.uuid AS end_turn, k.end_off, k.quote, k.prefix, k.suffix, k.unanchored FROM coding k
       JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id WHERE k.document_id=?`,
    )
    .all(document) as (AnchorRow & { quote: string; prefix: string; suffix: string; unanchored: number })[]
  let lost = 0
  for (const row of among(rows, only)) {
    const before = anchorOf(row)
    if (!texts.concerns(before, touched)) continue
    const moved = texts.tightened(move(before, uuidText(row.uuid)))
    // Words typed anew in the place of those that went bring a coding back.
    const isBack = isEmptyAnchor(before) && !isEmptyAnchor(moved)
    const isLost = (row.unanchored === 1 && !isBack) || texts.words(moved).quote.trim() === ''
    if (isLost && !row.unanchored) lost++
    const after = isLost ? asPlace(moved) : moved
    const words = isLost ? row : texts.words(after)
    project
      .prepare(
        `UPDATE coding SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset, quote=@quote, prefix=@prefix,
           suffix=@suffix, unanchored=@unanchored, doc_start=0, doc_end=1 WHERE id=@id`,
      )
      .run({
        ...texts.rows(after),
        id: row.id,
        quote: words.quote,
        prefix: words.prefix,
        suffix: words.suffix,
        unanchored: isLost ? 1 : 0,
      })
  }
  return lost
}

/** The words that state a flow; where they are all gone the flow keeps them, without a place. @param only as of `moveCodings` */
export function moveFlowWords(
  project: Project,
  touched: ReadonlySet<string>,
  turns: readonly PlacedTurn[],
  move: Move,
  only?: ReadonlySet<string>,
): void {
  const texts = new PlacedTexts(turns)
  const rows = project
    .prepare(
      `SELECT f.id, f.uuid, t.uuid AS start_turn, f.words_start AS start_off, t.uuid AS end_turn, f.words_end AS end_off FROM flow f
       JOIN turn t ON t.id=f.words_turn_id WHERE t.document_id=(SELECT document_id FROM turn WHERE id=?)`,
    )
    .all(turns[0]?.row) as AnchorRow[]
  for (const row of among(rows, only)) {
    const before = anchorOf(row)
    if (!texts.concerns(before, touched)) continue
    const moved = texts.tightened(move(before))
    // They lie in one turn: of words that a split cut in two the first part stays marked.
    const after =
      moved.startTurn === moved.endTurn
        ? moved
        : { ...moved, endTurn: moved.startTurn, endOffset: texts.text(moved.startTurn).length }
    const isLost = isEmptyAnchor(after)
    project
      .prepare('UPDATE flow SET words_turn_id=?, words_start=?, words_end=? WHERE id=?')
      .run(...(isLost ? [null, null, null] : [texts.row(after.startTurn), after.startOffset, after.endOffset]), row.id)
    if (!isLost) project.prepare('UPDATE flow SET words=? WHERE id=?').run(texts.words(after).quote, row.id)
  }
}

export function moveMemoPassages(
  project: Project,
  touched: ReadonlySet<string>,
  turns: readonly PlacedTurn[],
  move: Move,
  only?: ReadonlySet<string>,
): void {
  const texts = new PlacedTexts(turns)
  const rows = project
    .prepare(
      `SELECT m.id, m.uuid, a.uuid AS start_turn, m.start_off, z.uuid AS end_turn, m.end_off FROM memo m
       JOIN turn a ON a.id=m.start_turn_id JOIN turn z ON z.id=m.end_turn_id WHERE a.document_id=(SELECT document_id FROM turn WHERE id=?)`,
    )
    .all(turns[0]?.row) as AnchorRow[]
  for (const row of among(rows, only)) {
    const before = anchorOf(row)
    if (!texts.concerns(before, touched)) continue
    const after = texts.tightened(move(before))
    project
      .prepare(
        'UPDATE memo SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset WHERE id=@id',
      )
      .run({ ...texts.rows(after), id: row.id })
    if (!isEmptyAnchor(after))
      project.prepare('UPDATE memo SET quote=? WHERE id=?').run(texts.words(after).quote, row.id)
  }
}

function among<Row extends AnchorRow>(rows: readonly Row[], only: ReadonlySet<string> | undefined): readonly Row[] {
  return only ? rows.filter(({ uuid }) => only.has(uuidText(uuid))) : rows
}

function anchorOf(row: AnchorRow): Anchor {
  return {
    startTurn: uuidText(row.start_turn),
    startOffset: row.start_off,
    endTurn: uuidText(row.end_turn),
    endOffset: row.end_off,
  }
}

/** A coding without words has a place only so that it can be listed: both its ends stay together. */
function asPlace(anchor: Anchor): Anchor {
  return { ...anchor, endTurn: anchor.startTurn, endOffset: anchor.startOffset }
}

/** Questions about anchors over the texts of a document after a correction. */
class PlacedTexts {
  readonly #turns: readonly PlacedTurn[]
  readonly #order: ReadonlyMap<string, number>

  constructor(turns: readonly PlacedTurn[]) {
    this.#turns = turns
    this.#order = new Map(turns.map((turn, index) => [turn.id, index]))
  }

  /** Whether an edit may have changed it: an end lies in a touched turn, or it goes over one (its quote has changed then). */
  concerns(anchor: Anchor, touched: ReadonlySet<string>): boolean {
    if (touched.has(anchor.startTurn) || touched.has(anchor.endTurn)) return true
    const [first, last] = [this.#order.get(anchor.startTurn), this.#order.get(anchor.endTurn)]
    if (first === undefined || last === undefined) return true
    for (let index = first + 1; index < last; index++) if (touched.has(this.#turns[index]!.id)) return true
    // A turn that was joined away stood between them and is no longer in the order: it was joined to one of those asked for above.
    return false
  }

  /** An anchor over several turns neither starts behind the last letter of one nor ends before the first of another. */
  tightened(anchor: Anchor): Anchor {
    let { startTurn, startOffset, endTurn, endOffset } = anchor
    let [first, last] = [this.#index(startTurn), this.#index(endTurn)]
    while (first < last && startOffset >= this.#turns[first]!.text.length) {
      first++
      startOffset = 0
    }
    while (first < last && endOffset <= 0) {
      last--
      endOffset = this.#turns[last]!.text.length
    }
    startTurn = this.#turns[first]!.id
    endTurn = this.#turns[last]!.id
    return { startTurn, startOffset, endTurn, endOffset }
  }

  words(anchor: Anchor): { quote: string; prefix: string; suffix: string } {
    const [first, last] = [this.#index(anchor.startTurn), this.#index(anchor.endTurn)]
    const quote = this.#turns
      .slice(first, last + 1)
      .map(({ text }, index, all) =>
        text.slice(index === 0 ? anchor.startOffset : 0, index === all.length - 1 ? anchor.endOffset : undefined),
      )
      .join('\n')
    return {
      quote,
      ...contextAround(this.#turns[first]!.text, anchor.startOffset, this.#turns[last]!.text, anchor.endOffset),
    }
  }

  rows(anchor: Anchor): { startTurn: number; startOffset: number; endTurn: number; endOffset: number } {
    return { ...anchor, startTurn: this.row(anchor.startTurn), endTurn: this.row(anchor.endTurn) }
  }

  row(turn: string): number {
    return this.#turns[this.#index(turn)]!.row
  }

  text(turn: string): string {
    return this.#turns[this.#index(turn)]!.text
  }

  #index(turn: string): number {
    const index = this.#order.get(turn)
    if (index === undefined) throw new Error('an anchor lies in a turn that is gone')
    return index
  }
}
