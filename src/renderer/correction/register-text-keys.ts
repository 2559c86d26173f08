import { registerRichText } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
  PASTE_TAG,
  type RangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { $isTurnNode, type TurnNode } from '../editor/TurnNode'
import { wordsPasted } from './words-pasted'

export interface TextKeys {
  /** Whether there is something to undo or redo that is not stored yet. */
  undo(): boolean
  redo(): boolean
  /** @param isHeld the key repeats by itself */
  undoStored(isHeld: boolean): void
  redoStored(isHeld: boolean): void
  leave(): void
  /** What was to be pasted holds no words. */
  nothingToPaste(): void
}

/**
 * What keys do to a text of turns: nothing but plain text comes in, a line break stays within its turn, and at a turn's edge deleting joins it to
 * the next. Undo and redo take what is not stored yet first, and then what is.
 */
export function registerTextKeys(editor: LexicalEditor, keys: TextKeys): () => void {
  const high = COMMAND_PRIORITY_HIGH
  const joinAtEdge = (isBackward: boolean) => $joinAtEdge(isBackward)
  let isHeld = false
  const refuse = (event: Event) => {
    event.preventDefault()
    return true
  }
  return mergeRegister(
    registerRichText(editor),
    editor.registerCommand(
      PASTE_COMMAND,
      event => {
        event.preventDefault()
        const words = 'clipboardData' in event && event.clipboardData ? wordsPasted(event.clipboardData) : ''
        if (words) $insert(words)
        else keys.nothingToPaste()
        return true
      },
      high,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ repeat }) => {
        isHeld = repeat
        return false
      },
      high,
    ),
    // What is dragged would come in with its formatting, and dragging words about loses what hangs on them.
    editor.registerCommand(DROP_COMMAND, refuse, high),
    editor.registerCommand(DRAGSTART_COMMAND, refuse, high),
    editor.registerCommand(FORMAT_TEXT_COMMAND, () => true, high),
    editor.registerCommand(
      INSERT_LINE_BREAK_COMMAND,
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText('\n')
        return true
      },
      high,
    ),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, joinAtEdge, high),
    editor.registerCommand(DELETE_WORD_COMMAND, joinAtEdge, high),
    editor.registerCommand(DELETE_LINE_COMMAND, joinAtEdge, high),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        if (keys.undo()) return false
        keys.undoStored(isHeld)
        return true
      },
      high,
    ),
    editor.registerCommand(
      REDO_COMMAND,
      () => {
        if (keys.redo()) return false
        keys.redoStored(isHeld)
        return true
      },
      high,
    ),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      event => {
        event.preventDefault()
        keys.leave()
        return true
      },
      high,
    ),
  )
}

function $insert(words: string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  $addUpdateTag(PASTE_TAG)
  selection.insertText(words)
}

/** Joins two turns where the caret stands between them. @returns false where it stands elsewhere, and the key does what it always does */
function $joinAtEdge(isBackward: boolean): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = $findMatchingParent(selection.anchor.getNode(), $isTurnNode)
  if (!block || !$isAtEdge(selection, block, isBackward)) return false
  const other = isBackward ? $before(block) : $behind(block)
  // At the first letter of the document, or behind the last, there is nothing to delete.
  if (!$isTurnNode(other)) return true
  const [first, second] = isBackward ? [other, block] : [block, other]
  const end = first.getLastChild()
  const size = $isTextNode(end) ? end.getTextContentSize() : 0
  first.append(...second.getChildren())
  second.remove()
  if ($isTextNode(end)) end.select(size, size)
  else first.selectStart()
  return true
}

function $before(turn: TurnNode): LexicalNode | null {
  const block = turn.getParent()?.getPreviousSibling()
  return turn.getPreviousSibling() ?? ($isElementNode(block) ? block.getLastChild() : null)
}

function $behind(turn: TurnNode): LexicalNode | null {
  const block = turn.getParent()?.getNextSibling()
  return turn.getNextSibling() ?? ($isElementNode(block) ? block.getFirstChild() : null)
}

function $isAtEdge({ anchor }: RangeSelection, block: ElementNode, isBackward: boolean): boolean {
  const node = anchor.getNode()
  if (node.is(block))
    return block.getTextContentSize() === 0 || anchor.offset === (isBackward ? 0 : block.getChildrenSize())
  if (isBackward) return anchor.offset === 0 && node.is(block.getFirstChild())
  return anchor.offset === node.getTextContentSize() && node.is(block.getLastChild())
}
