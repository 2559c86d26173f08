import { compareTurns } from '../../shared/anchor/compare-turns'
import { moveAnchors } from '../../shared/anchor/edit-anchors'
import type { EditedTurn } from '../../shared/anchor/edit-turns'
import type { TextEdit } from '../../shared/model/text-edit'
import type { Place } from '../editor/places'

/** What is known of a text when it is shown anew: where one was in it. */
export interface LeftText {
  turns: readonly EditedTurn[]
  caret: Place | null
  top: { turn: number; above: number }
  hadFocus: boolean
}

/** The turn at the top of the view, by the number it has now. */
export function sameTop({ turns, top }: LeftText, after: readonly EditedTurn[]): LeftText['top'] {
  const turn = after.findIndex(({ id }) => id === turns[top.turn]?.id)
  return { ...top, turn: turn < 0 ? top.turn : turn }
}

/**
 * Where a place of one text is in another that came of it: beside the same letters, in the same turn, whatever number that has by now. Another
 * window may have made or joined turns, and who types on must not type elsewhere.
 */
export function samePlace(before: readonly EditedTurn[], after: readonly EditedTurn[], place: Place): Place | null {
  const turn = before[place.turn]?.id
  if (turn === undefined) return null
  const at = { startTurn: turn, startOffset: place.offset, endTurn: turn, endOffset: place.offset }
  return numbered(after, moveAnchors(at, compareTurns(before, after, null)))
}

/** Where two texts differ, as a place in the second: behind what came last, or where something went. Null where they do not. */
export function changedPlace(before: readonly EditedTurn[], after: readonly EditedTurn[]): Place | null {
  const edits = compareTurns(before, after, null)
  const [edit] = edits
  if (!edit) return null
  const [turn, offset] = endOf(edit)
  const at = { startTurn: turn, startOffset: offset, endTurn: turn, endOffset: offset }
  return numbered(after, moveAnchors(at, edits.slice(1)))
}

function endOf(edit: TextEdit): readonly [string, number] {
  if (edit.kind === 'splice') return [edit.turn, edit.at + edit.inserted.length]
  return edit.kind === 'split' ? [edit.made, 0] : [edit.turn, edit.at]
}

function numbered(turns: readonly EditedTurn[], at: { endTurn: string; endOffset: number }): Place | null {
  const turn = turns.findIndex(({ id }) => id === at.endTurn)
  return turn < 0 ? null : { turn, offset: at.endOffset }
}
