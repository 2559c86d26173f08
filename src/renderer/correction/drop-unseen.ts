import type { HistoryStateEntry } from '@lexical/history'
import type { EditorState } from 'lexical'
import { $turnAt, $turnKeys } from './caret-in-turns'
import { isEqual } from './is-equal'

/**
 * Takes states off the end of a history that show the same words as the present one: a step to them would look like a key that was lost.
 * @returns whether any other is left
 */
export function dropUnseen(stack: HistoryStateEntry[], present: EditorState): boolean {
  const shown = wordsOf(present)
  let last = stack.at(-1)
  while (last && isEqual(wordsOf(last.editorState), shown)) {
    stack.pop()
    last = stack.at(-1)
  }
  return last !== undefined
}

function wordsOf(state: EditorState): string[] {
  return state.read(() => $turnKeys().map($turnAt))
}
