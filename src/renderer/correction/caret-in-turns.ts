import type { ElementNode, LexicalNode, PointType } from 'lexical'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
} from 'lexical'
import type { EditedTurn } from '../../shared/anchor/edit-turns'
import type { Id } from '../../shared/model/id'

/** Keys of all turns, in order. */
export function $turnKeys(): string[] {
  return $getRoot()
    .getChildren()
    .flatMap(block => ($isElementNode(block) ? block.getChildrenKeys() : []))
}

/** What a turn says. */
export function $turnAt(key: string): string {
  return $getNodeByKey(key)?.getTextContent() ?? ''
}

/**
 * Where the editor's caret stands, as a turn and an offset in its text.
 * @param turnOf the turn with a key, as it reads now; undefined for all other keys
 */
export function $caretIn(turnOf: (key: string) => EditedTurn | undefined): { turn: Id; offset: number } | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { focus } = selection
  const node = focus.getNode()
  let turn: EditedTurn | undefined
  for (let at: LexicalNode | null = node; at && !turn; at = at.getParent()) turn = turnOf(at.getKey())
  if (!turn) return null
  if (!$isTextNode(node)) return { turn: turn.id, offset: focus.offset === 0 ? 0 : turn.text.length }
  let { offset } = focus
  for (let before = node.getPreviousSibling(); before; before = before.getPreviousSibling())
    offset += before.getTextContentSize()
  return { turn: turn.id, offset }
}

/** Replaces a stretch of the text of a turn; the caret is behind it then. */
export function $replaceIn(turn: string, at: number, length: number, inserted: string): void {
  const block = $getNodeByKey(turn)
  if (!$isElementNode(block)) return
  const selection = $createRangeSelection()
  $setPoint(selection.anchor, block, at)
  $setPoint(selection.focus, block, at + length)
  $setSelection(selection)
  if (inserted === '') selection.removeText()
  else selection.insertText(inserted)
}

/** Puts a selection's end at an offset of a turn's text. */
function $setPoint(point: PointType, block: ElementNode, offset: number): void {
  let left = offset
  for (const node of block.getChildren()) {
    if (!$isTextNode(node)) continue
    const size = node.getTextContentSize()
    if (left <= size) {
      point.set(node.getKey(), left, 'text')
      return
    }
    left -= size
  }
  point.set(block.getKey(), block.getChildrenSize(), 'element')
}
