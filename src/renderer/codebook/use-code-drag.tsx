import { useRef } from 'react'
import { DropIndicator, type Key, useDragAndDrop } from 'react-aria-components'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import type { CodeIndex } from '../coding/code-index'
import { moveCodes } from './code-actions'
import { othersId } from './count-codings'

/** What a dragged code is, for whoever it is dropped on. */
export const codeType = 'application/x-valueloom-code'

/**
 * Dragging codes in the tree, by mouse and by keyboard: onto another code, or between two. Cycles may be dragged out of the tree (onto
 * the text) but keep their place in it.
 */
export function useCodeDrag(index: CodeIndex, isDisabled: boolean) {
  const dragged = useRef<ReadonlySet<Key>>(new Set())
  return useDragAndDrop({
    isDisabled,
    acceptedDragTypes: [codeType],
    getItems: keys =>
      [...keys].flatMap(key => {
        const code = index.byId.get(String(key))
        return code ? [{ [codeType]: code.id, 'text/plain': code.name }] : []
      }),
    onDragStart: ({ keys }) => {
      dragged.current = keys
    },
    getDropOperation: target => {
      const moves = [...dragged.current].map(key => index.byId.get(String(key)))
      if (target.type !== 'item' || !moves.every(isMovable)) return 'cancel'
      const place = placeOf(index, String(target.key), target.dropPosition)
      return place !== null && !moves.some(code => code && isBelow(index, place.parent, code.id)) ? 'move' : 'cancel'
    },
    onMove: ({ keys, target }) => {
      const place = placeOf(index, String(target.key), target.dropPosition)
      if (place !== null) void moveCodes(inOrder(index, keys), place.parent, place.before).catch(showError)
    },
    renderDropIndicator: target => <DropIndicator target={target} className="codebook-drop" />,
  }).dragAndDropHooks
}

/** Several dragged at once come to stand in the order in which the tree shows them. */
function inOrder(index: CodeIndex, keys: ReadonlySet<Key>): Id[] {
  return index.codes.filter(({ id }) => keys.has(id)).map(({ id }) => id)
}

interface Place {
  parent: Id | null
  before: Id | null
}

function isMovable(code: Code | undefined): boolean {
  return code !== undefined && !(code.parent === null && code.cycle !== null)
}

function isBelow(index: CodeIndex, code: Id | null, above: Id): boolean {
  for (let at = code; at !== null; at = index.byId.get(at)?.parent ?? null) if (at === above) return true
  return false
}

/** Where a code dropped there comes to stand; null where none may. Beside the cycles is only the place of the other codes. */
function placeOf(index: CodeIndex, key: string, position: 'before' | 'on' | 'after'): Place | null {
  if (key === othersId) return position === 'on' ? { parent: null, before: null } : null
  const code = index.byId.get(key)
  if (code === undefined) return null
  if (position === 'on') return { parent: code.id, before: null }
  if (code.parent === null && code.cycle !== null) return null
  if (position === 'before') return { parent: code.parent, before: code.id }
  const beside = (index.children.get(code.parent) ?? []).filter(each => code.parent !== null || each.cycle === null)
  return { parent: code.parent, before: beside[beside.indexOf(code) + 1]?.id ?? null }
}
