import { isEmptyAnchor, moveAnchors } from '../../shared/anchor/edit-anchors'
import { type EditedTurn, editTurns } from '../../shared/anchor/edit-turns'
import { claimed, edgesAfter, moveEdges, type OpenEdge } from '../../shared/anchor/open-edges'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { TextEdit } from '../../shared/model/text-edit'
import type { ReadTurn } from '../editor/turn-heads'
import { joinEdits } from './join-edits'
import type { EditBatch } from './store-edits'

/** The text and the edits that led to it since the last storing; what undo within them goes back to. */
interface Moment {
  turns: readonly ReadTurn[]
  edits: readonly TextEdit[]
  edges: readonly OpenEdge[]
}

/**
 * A text while it is corrected: what is stored of it, what is on its way there, and the edits made since. Where codings lie follows from these
 * alone, so that undo puts them exactly where they were.
 */
export class EditLog {
  #trail: Moment[]
  #inFlight: readonly TextEdit[] = []

  constructor(turns: readonly ReadTurn[]) {
    this.#trail = [{ turns, edits: [], edges: [] }]
  }

  get turns(): readonly ReadTurn[] {
    return this.#trail.at(-1)!.turns
  }

  /** The text as it was stored last, or is just being stored. */
  get storedTurns(): readonly ReadTurn[] {
    return this.#trail[0]!.turns
  }

  get hasEdits(): boolean {
    return this.#trail.at(-1)!.edits.length > 0
  }

  get isStoring(): boolean {
    return this.#inFlight.length > 0
  }

  /** What was edited just now. */
  add(edits: readonly TextEdit[]): void {
    let turns: ReadTurn[] | null = [...this.turns]
    let { edits: all, edges } = this.#trail.at(-1)!
    for (const read of edits) {
      const edit = claimed(read, edges)
      turns = turns && editTurns(turns, edit)
      all = joinEdits(all, edit)
      edges = moveEdges(edges, edit)
    }
    if (!turns) throw new Error('the edits do not fit the text')
    const made = new Set(edits.flatMap(edit => (edit.kind === 'split' ? [edit.made] : [])))
    if (made.size > 0) turns = turns.map(turn => (made.has(turn.id) ? { ...turn, time: '', marks: undefined } : turn))
    this.#trail.push({ turns, edits: all, edges })
  }

  /** Undo or redo within what is not stored. @returns false where the text never was like this */
  goTo(texts: readonly EditedTurn[]): boolean {
    const moment = this.#trail.findLast(({ turns }) => hasTexts(turns, texts))
    if (moment) this.#trail.push(moment)
    return moment !== undefined
  }

  /** The caret is in another turn: whoever comes back types beside a coding. */
  leave(): void {
    this.#trail = this.#trail.map(moment => ({ ...moment, edges: [] }))
  }

  /**
   * Takes out what is to be stored.
   * @param codings as they are stored
   * @param turn the one the caret is in: what is typed there from now on may take the place of words that are stored as gone
   */
  take(codings: readonly Coding[] = [], turn: Id | null = null): EditBatch {
    const edits = [...this.#trail.at(-1)!.edits]
    const lying = codings.filter(({ anchor }) => anchor.startTurn === turn || anchor.endTurn === turn)
    const anchors = new Map(lying.map(({ id, anchor }) => [id, anchor]))
    const edges = edgesAfter(edits, anchors, this.#trail[0]!.edges).filter(edge => edge.turn === turn)
    const touched = new Set(edits.flatMap(edit => (edit.kind === 'join' ? [edit.turn, edit.next] : [edit.turn])))
    const base = this.storedTurns.filter(({ id }) => touched.has(id)).map(({ id, text }) => ({ id, text }))
    this.#inFlight = edits
    this.#trail = [{ turns: this.turns, edits: [], edges }]
    return { edits, base }
  }

  stored(): void {
    this.#inFlight = []
  }

  /** A batch could not be stored: it stands before what was edited since. */
  giveBack(batch: EditBatch, before: readonly ReadTurn[]): void {
    this.#inFlight = []
    const since = this.#trail.at(-1)!
    this.#trail = [
      { turns: before, edits: [], edges: [] },
      { ...since, edits: [...batch.edits, ...since.edits] },
    ]
  }

  /** A stored coding where it lies now. */
  moved(coding: Coding): Coding {
    const { id } = coding
    if (coding.unanchored && !isEmptyAnchor(coding.anchor)) return coding
    const anchor = moveAnchors(moveAnchors(coding.anchor, this.#inFlight, id), this.#trail.at(-1)!.edits, id)
    return anchor === coding.anchor ? coding : { ...coding, anchor, unanchored: isEmptyAnchor(anchor) }
  }

  /** Whether the text as it was stored last is this one, with the same speakers and times. */
  holds(turns: readonly ReadTurn[]): boolean {
    const stored = this.storedTurns
    return (
      stored.length === turns.length &&
      stored.every((turn, index) => {
        const { id, text, who, time } = turns[index]!
        return turn.id === id && turn.text === text && turn.who === who && turn.time === time
      })
    )
  }
}

function hasTexts(a: readonly EditedTurn[], b: readonly EditedTurn[]): boolean {
  return a.length === b.length && a.every((turn, index) => turn.text === b[index]!.text)
}
