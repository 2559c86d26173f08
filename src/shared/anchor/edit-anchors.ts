import type { Anchor } from '../model/coding'
import type { TextEdit } from '../model/text-edit'
import { moveRange, moveWithin } from './splice'

/**
 * Where an anchor lies after one edit. It follows its own characters through insertions, deletions, splits and joins; an anchor whose
 * characters are all gone comes back as a place without length. Anchors that the edit does not concern come back as they are.
 * @param id of the coding that lies there, for edits that say whose the words are
 */
export function moveAnchor(anchor: Anchor, edit: TextEdit, id?: string): Anchor {
  if (edit.kind === 'splice') return moveBySplice(anchor, edit, id !== undefined && edit.within?.includes(id) === true)
  return edit.kind === 'split' ? moveBySplit(anchor, edit) : moveByJoin(anchor, edit)
}

/** The same for several edits, one after the other. */
export function moveAnchors(anchor: Anchor, edits: readonly TextEdit[], id?: string): Anchor {
  let moved = anchor
  for (const edit of edits) moved = moveAnchor(moved, edit, id)
  return moved
}

/** True where an anchor holds no character (of one over several turns only the texts can tell). */
export function isEmptyAnchor(anchor: Anchor): boolean {
  return anchor.startTurn === anchor.endTurn && anchor.startOffset >= anchor.endOffset
}

function moveBySplice(anchor: Anchor, edit: TextEdit & { kind: 'splice' }, isWithin: boolean): Anchor {
  const startsHere = anchor.startTurn === edit.turn
  const endsHere = anchor.endTurn === edit.turn
  if (!startsHere && !endsHere) return anchor
  // A place without length stays one: nothing that is typed there belongs to it, unless it is said so.
  if (isEmptyAnchor(anchor) && !isWithin) {
    const { end } = moveRange({ start: anchor.endOffset, end: anchor.endOffset }, edit)
    return { ...anchor, startOffset: end, endOffset: end }
  }
  const range = {
    start: startsHere ? anchor.startOffset : Number.NEGATIVE_INFINITY,
    end: endsHere ? anchor.endOffset : Number.POSITIVE_INFINITY,
  }
  const { start, end } = isWithin ? moveWithin(range, edit) : moveRange(range, edit)
  return {
    ...anchor,
    ...(startsHere ? { startOffset: start } : {}),
    ...(endsHere ? { endOffset: end } : {}),
  }
}

function moveBySplit(anchor: Anchor, { turn, at, made }: TextEdit & { kind: 'split' }): Anchor {
  const isPlace = isEmptyAnchor(anchor)
  const start =
    anchor.startTurn === turn && (isPlace ? anchor.startOffset > at : anchor.startOffset >= at)
      ? { startTurn: made, startOffset: anchor.startOffset - at }
      : {}
  const end =
    anchor.endTurn === turn && anchor.endOffset > at ? { endTurn: made, endOffset: anchor.endOffset - at } : {}
  return { ...anchor, ...start, ...end }
}

function moveByJoin(anchor: Anchor, { turn, at, next }: TextEdit & { kind: 'join' }): Anchor {
  const start = anchor.startTurn === next ? { startTurn: turn, startOffset: anchor.startOffset + at } : {}
  const end = anchor.endTurn === next ? { endTurn: turn, endOffset: anchor.endOffset + at } : {}
  return { ...anchor, ...start, ...end }
}
