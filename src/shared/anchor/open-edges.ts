import type { Anchor } from '../model/coding'
import type { Id } from '../model/id'
import type { TextEdit } from '../model/text-edit'
import { moveAnchor } from './edit-anchors'

/**
 * A place where words of codings were taken out a moment ago: what is typed there takes their place, also when they are stored as gone by now.
 * `from` to `at` is what stands there anew; it goes on at `at`.
 */
export interface OpenEdge {
  turn: Id
  from: number
  at: number
  codings: readonly Id[]
}

/** The edit, with the codings that what it puts in belongs to. */
export function claimed(edit: TextEdit, edges: readonly OpenEdge[]): TextEdit {
  if (edit.kind !== 'splice' || edit.removed !== '') return edit
  const there = edges.filter(({ turn, at }) => turn === edit.turn && at === edit.at)
  return there.length === 0 ? edit : { ...edit, within: [...new Set(there.flatMap(({ codings }) => codings))] }
}

/** Where edges are after an edit. One is gone where the edit takes out more than what was typed there. */
export function moveEdges(edges: readonly OpenEdge[], edit: TextEdit): OpenEdge[] {
  return edges.flatMap(edge => {
    const { turn, from, at } = edge
    if (edit.kind === 'join' && edit.next === turn) return []
    if (edit.turn !== turn) return [edge]
    if (edit.kind !== 'splice') return []
    const until = edit.at + edit.removed.length
    const shift = edit.inserted.length - edit.removed.length
    if (edit.at > at) return [edge]
    if (edit.at >= from && until <= at) return [{ ...edge, at: at + shift }]
    return until <= from ? [{ ...edge, from: from + shift, at: at + shift }] : []
  })
}

/**
 * The edges that some edits leave.
 * @param anchors where codings lay before the edits, by id
 * @param edges those that were there before
 */
export function edgesAfter(
  edits: readonly TextEdit[],
  anchors: ReadonlyMap<Id, Anchor>,
  edges: readonly OpenEdge[],
): OpenEdge[] {
  const lying = new Map(anchors)
  let open = [...edges]
  for (const edit of edits) {
    open = moveEdges(open, edit)
    if (edit.kind === 'splice' && edit.removed !== '') {
      const codings = [...lying].filter(([, anchor]) => holdsRemoved(anchor, edit)).map(([id]) => id)
      const { turn, at: from, inserted } = edit
      if (codings.length > 0) open.push({ turn, from, at: from + inserted.length, codings })
    }
    for (const [id, anchor] of lying) lying.set(id, moveAnchor(anchor, edit, id))
  }
  return open
}

/** All that was removed was a coding's; of one that goes on in another turn only the end that lies here says so. */
function holdsRemoved(anchor: Anchor, { turn, at, removed }: TextEdit & { kind: 'splice' }): boolean {
  const [startsHere, endsHere] = [anchor.startTurn === turn, anchor.endTurn === turn]
  return (
    (startsHere || endsHere) &&
    (!startsHere || anchor.startOffset <= at) &&
    (!endsHere || anchor.endOffset >= at + removed.length)
  )
}
