import type { TextEdit } from '../model/text-edit'

/** A turn as far as editing goes: who it is and what it says. */
export interface EditedTurn {
  readonly id: string
  readonly text: string
}

/**
 * The turns after one edit. A turn made by splitting is `{ ...the turn it came from, id, text }`.
 * @returns null where the edit does not fit these turns: another text stands there, or the turn is gone
 */
export function editTurns<T extends EditedTurn>(turns: readonly T[], edit: TextEdit): T[] | null {
  const index = turns.findIndex(turn => turn.id === edit.turn)
  const turn = turns[index]
  if (!turn) return null
  const { at } = edit
  const { text } = turn
  switch (edit.kind) {
    case 'splice': {
      if (at > text.length || !text.startsWith(edit.removed, at)) return null
      const next = text.slice(0, at) + edit.inserted + text.slice(at + edit.removed.length)
      return turns.with(index, { ...turn, text: next })
    }
    case 'split':
      if (at > text.length || turns.some(({ id }) => id === edit.made)) return null
      return turns.toSpliced(
        index,
        1,
        { ...turn, text: text.slice(0, at) },
        { ...turn, id: edit.made, text: text.slice(at) },
      )
    case 'join': {
      const next = turns[index + 1]
      if (next?.id !== edit.next || at !== text.length) return null
      return turns.toSpliced(index, 2, { ...turn, text: text + next.text })
    }
  }
}
