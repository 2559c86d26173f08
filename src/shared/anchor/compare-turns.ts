import type { TextEdit } from '../model/text-edit'
import type { EditedTurn } from './edit-turns'
import { spliceBetween } from './splice'

/**
 * The edits that lead from some turns to others, as an editor left them: turns that keep their id keep it, and at most one stretch of the
 * text changed. Turns that went are joined to the one before them, the stretch is replaced, and what is new is split off again.
 *
 * @param after a turn that came to be has an id that stands in no turn of `before`
 * @param caret where the caret stands afterwards, or null
 */
export function compareTurns(
  before: readonly EditedTurn[],
  after: readonly EditedTurn[],
  caret: { turn: string; offset: number } | null,
): TextEdit[] {
  let first = 0
  while (first < before.length && first < after.length && isSame(before[first]!, after[first]!)) first++
  let last = 0
  while (
    last < before.length - first &&
    last < after.length - first &&
    isSame(before.at(-1 - last)!, after.at(-1 - last)!)
  )
    last++
  const old = before.slice(first, before.length - last)
  const now = after.slice(first, after.length - last)
  if (old.length === 0 && now.length === 0) return []
  // A turn put between two others was split off the one before it.
  if (old.length === 0) return compareWindow(before, after, first - 1, last, caret)
  if (now.length === 0) return compareWindow(before, after, first - 1, last, caret)
  return editsBetween(old, now, caret)
}

function compareWindow(
  before: readonly EditedTurn[],
  after: readonly EditedTurn[],
  first: number,
  last: number,
  caret: { turn: string; offset: number } | null,
): TextEdit[] {
  const from = Math.max(0, first)
  const behind = first < 0 ? Math.max(0, last - 1) : last
  return editsBetween(before.slice(from, before.length - behind), after.slice(from, after.length - behind), caret)
}

function editsBetween(
  old: readonly EditedTurn[],
  now: readonly EditedTurn[],
  caret: { turn: string; offset: number } | null,
): TextEdit[] {
  if (old.length === now.length && old.every((turn, index) => turn.id === now[index]!.id)) {
    return old.flatMap((turn, index) => {
      const at = caret?.turn === turn.id ? caret.offset : null
      const splice = spliceBetween(turn.text, now[index]!.text, at)
      return splice ? [{ kind: 'splice' as const, turn: turn.id, ...splice }] : []
    })
  }
  const [head] = old
  if (!head) throw new Error('turns out of nothing')
  const edits: TextEdit[] = []
  let text = head.text
  for (const next of old.slice(1)) {
    edits.push({ kind: 'join', turn: head.id, at: text.length, next: next.id })
    text += next.text
  }
  let whole = ''
  let place: number | null = null
  for (const turn of now) {
    if (caret?.turn === turn.id) place = whole.length + caret.offset
    whole += turn.text
  }
  const splice = spliceBetween(text, whole, place)
  if (splice) edits.push({ kind: 'splice', turn: head.id, ...splice })
  let rest = whole
  let of = head.id
  for (const [index, turn] of now.entries()) {
    const next = now[index + 1]
    if (!next) break
    edits.push({ kind: 'split', turn: of, at: turn.text.length, made: next.id })
    rest = rest.slice(turn.text.length)
    of = next.id
  }
  return edits
}

function isSame(a: EditedTurn, b: EditedTurn): boolean {
  return a.id === b.id && a.text === b.text
}
