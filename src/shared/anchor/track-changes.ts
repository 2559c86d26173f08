import { diffArrays } from 'diff'
import type { Correction, TrackedPiece } from '../model/tracked'
import type { EditedTurn } from './edit-turns'

/** A text with all that was corrected in it. */
export interface Tracked {
  id: string
  pieces: TrackedPiece[]
}

/** One correction: the turns it touched as they were afterwards, and all ids in reading order. */
export interface Version {
  correction: Correction
  turns: readonly EditedTurn[]
}

/** Stands for the border of two turns while they are compared; no text holds it. */
const border = '\u2029'
/** Milliseconds after which two long texts are said to differ as a whole. */
const patience = 400

/**
 * Lays corrections over a text one after the other, so that each word says whether it stood there from the beginning, who put it in, or who took it
 * out. Words are compared (Myers' diff), since that is what a reader looks for.
 *
 * @param base the text before the first of them
 */
export function trackChanges(base: readonly EditedTurn[], versions: readonly Version[]): Tracked[] {
  let turns: Tracked[] = base.map(({ id, text }) => ({ id, pieces: text === '' ? [] : [kept(text)] }))
  for (const version of versions) turns = applyVersion(turns, version)
  return turns.map(({ id, pieces }) => ({ id, pieces: pieces.filter(({ text }) => text !== '') }))
}

function applyVersion(before: Tracked[], { correction, turns: after }: Version): Tracked[] {
  const texts = before.map(textOf)
  let first = 0
  while (first < before.length && first < after.length && isSame(first, first)) first++
  let last = 0
  while (
    last < before.length - first &&
    last < after.length - first &&
    isSame(before.length - 1 - last, after.length - 1 - last)
  )
    last++
  function isSame(old: number, now: number): boolean {
    return before[old]!.id === after[now]!.id && texts[old] === after[now]!.text
  }
  // Turns that came out of nothing, or went into it, belong to the one beside them.
  if (first === before.length - last || first === after.length - last) {
    if (first > 0) first--
    else if (last > 0) last--
  }
  const old = before.slice(first, before.length - last)
  const now = after.slice(first, after.length - last)
  const isAligned = old.length === now.length && old.every((turn, index) => turn.id === now[index]!.id)
  const changed = isAligned
    ? old.flatMap((turn, index) => corrected([turn], [now[index]!], correction))
    : corrected(old, now, correction)
  return [...before.slice(0, first), ...changed, ...before.slice(before.length - last)]
}

function corrected(old: readonly Tracked[], now: readonly EditedTurn[], correction: Correction): Tracked[] {
  if (now.length === 0) return []
  const pieces = old.flatMap(({ pieces: own }, index) =>
    index === 0 ? own : [{ ...kept(border), border: true }, ...own],
  )
  const [from, to] = [old.map(textOf).join(border), now.map(({ text }) => text).join(border)]
  if (from === to) return now.map(({ id }, index) => ({ id, pieces: old[index]?.pieces ?? [] }))
  const parts = diffArrays(tokens(from), tokens(to), { timeout: patience }) ?? [
    { value: [from], removed: true, added: false },
    { value: [to], removed: false, added: true },
  ]
  const reader = new PieceReader(pieces)
  const laid: TrackedPiece[] = []
  for (const { value: list, added, removed } of parts) {
    const value = list.join('')
    if (added) laid.push(...cutAtBorders({ text: value, kind: 'added', correction, border: false }))
    else if (removed) {
      for (const piece of reader.take(value.length)) {
        // What a correction put in and a later one takes out was never part of the text.
        if (piece.kind === 'kept') laid.push({ ...piece, kind: 'removed', correction })
        else if (piece.kind === 'removed') laid.push(piece)
      }
    } else laid.push(...reader.take(value.length))
  }
  laid.push(...reader.rest())
  return intoTurns(laid, now)
}

/** Words, white space, and every other character by itself; a border is never a part of anything. */
function tokens(text: string): string[] {
  return text.match(/\u2029|[^\S\u2029]+|[\p{L}\p{M}\p{N}_]+|./gsu) ?? []
}

/** Standing borders begin the next turn; one that was put in is shown there, one that was taken out within its turn. */
function intoTurns(pieces: readonly TrackedPiece[], turns: readonly EditedTurn[]): Tracked[] {
  const made: Tracked[] = [{ id: turns[0]!.id, pieces: [] }]
  for (const piece of pieces) {
    if (piece.border && piece.kind !== 'removed') {
      const next = turns[made.length]
      if (next) made.push({ id: next.id, pieces: piece.kind === 'added' ? [piece] : [] })
    } else made.at(-1)!.pieces.push(piece)
  }
  return made
}

function cutAtBorders(piece: TrackedPiece): TrackedPiece[] {
  return piece.text
    .split(/(\u2029)/)
    .filter(text => text !== '')
    .map(text => ({ ...piece, text, border: text === border }))
}

/** Hands out pieces by the length of what stands in the text; what was removed before goes along. */
class PieceReader {
  readonly #pieces: TrackedPiece[]

  constructor(pieces: readonly TrackedPiece[]) {
    this.#pieces = [...pieces]
  }

  take(length: number): TrackedPiece[] {
    const taken: TrackedPiece[] = []
    let left = length
    while (left > 0) {
      const piece = this.#pieces.shift()
      if (!piece) break
      if (!stands(piece) || piece.text.length <= left) {
        taken.push(piece)
        if (stands(piece)) left -= piece.text.length
        continue
      }
      taken.push({ ...piece, text: piece.text.slice(0, left) })
      this.#pieces.unshift({ ...piece, text: piece.text.slice(left) })
      left = 0
    }
    return taken
  }

  rest(): TrackedPiece[] {
    return this.#pieces.splice(0)
  }
}

/** True for what is in the text now. The sign of a border that was put in stands for one that is there by itself. */
function stands(piece: TrackedPiece): boolean {
  return piece.kind !== 'removed' && !(piece.border && piece.kind === 'added')
}

function textOf({ pieces }: Tracked): string {
  return pieces
    .filter(stands)
    .map(({ text }) => text)
    .join('')
}

function kept(text: string): TrackedPiece {
  return { text, kind: 'kept', correction: null, border: false }
}
