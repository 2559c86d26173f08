import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { ListItemNode, ListNode, registerList } from '@lexical/list'
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text'
import { mergeRegister } from '@lexical/utils'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  createEditor,
  FOCUS_COMMAND,
  HISTORY_MERGE_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
  TextNode,
} from 'lexical'
import { memoBlocks, plainOf } from '../../shared/memo/blocks'
import { bodyOf } from '../../shared/memo/body'
import { currentBlock } from './format-text'

/** Bold and italic; a memo has no other looks for letters. */
const allowedFormats = 0b11
/** Letters typed within this time are undone together. */
const undoPause = 500

export interface MemoContent {
  body: string | null
  plain: string
}

/** An editor for the text of a memo in an element of the page. @returns the editor and its own undoing */
export function openRichEditor(
  root: HTMLElement,
  content: MemoContent,
  onChange: () => void,
): { editor: LexicalEditor; close: () => void } {
  const editor = createEditor({
    namespace: 'memo',
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode],
    onError: error => {
      throw error
    },
    theme: { text: { bold: 'memo-bold', italic: 'memo-italic' }, list: { nested: { listitem: 'memo-nested' } } },
  })
  editor.setRootElement(root)
  showContent(editor, content)
  // Who comes by key goes on at the end, later where they were; who clicks, where they click. The browser would put the caret at the
  // beginning, and the first keys with it, since the editor hears of a caret moved by the browser only after them.
  let isNew = true
  const clicked = () => {
    isNew = false
  }
  const placeCaret = () => {
    const selection = $getSelection()
    if (isNew || selection === null) $getRoot().selectEnd()
    else $setSelection(selection.clone())
    isNew = false
    return false
  }
  root.addEventListener('pointerdown', clicked)
  const stop = mergeRegister(
    () => root.removeEventListener('pointerdown', clicked),
    registerRichText(editor),
    registerList(editor),
    registerHistory(editor, createEmptyHistoryState(), undoPause),
    editor.registerNodeTransform(TextNode, node => {
      if ((node.getFormat() & ~allowedFormats) !== 0) node.setFormat(node.getFormat() & allowedFormats)
      if (node.getStyle() !== '') node.setStyle('')
    }),
    editor.registerCommand(FOCUS_COMMAND, placeCaret, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_TAB_COMMAND, event => indentList(editor, event), COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // What the editor does to a text on its own, as when its transforms are registered, is no writing.
      if (!tags.has(loadTag) && !tags.has(HISTORY_MERGE_TAG) && (dirtyElements.size > 0 || dirtyLeaves.size > 0))
        onChange()
    }),
  )
  return {
    editor,
    close: () => {
      stop()
      editor.setRootElement(null)
    },
  }
}

const loadTag = 'load'

/**
 * Puts another text in the place of what is there, as after an undo; it counts as no change of the writer's. Who is in it goes on at its
 * end: without a place of its own the caret would be at the beginning, and what is typed next with it.
 */
export function showContent(editor: LexicalEditor, content: MemoContent): void {
  const isWriting = editor.getRootElement()?.contains(document.activeElement) ?? false
  putContent(editor, content)
  if (isWriting) editor.update(() => $getRoot().selectEnd(), { tag: loadTag, discrete: true })
}

function putContent(editor: LexicalEditor, { body, plain }: MemoContent): void {
  const options = { tag: loadTag }
  try {
    editor.setEditorState(editor.parseEditorState(body ?? bodyOf(plain)), options)
  } catch {
    // A state by another program, or a damaged one: its words are shown.
    editor.setEditorState(editor.parseEditorState(bodyOf(plainOf(memoBlocks(body, plain)))), options)
  }
}

export function contentOf(editor: LexicalEditor): { body: string; plain: string } {
  const body = JSON.stringify(editor.getEditorState().toJSON())
  return { body, plain: plainOf(memoBlocks(body, '')) }
}

/** Tab indents an item of a list; anywhere else it leads on to the next field, as it does in a form. */
function indentList(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const inList = editor
    .getEditorState()
    .read(() => $isRangeSelection($getSelection()) && currentBlock() !== null && inListNow())
  if (!inList) return false
  event.preventDefault()
  return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined)
}

function inListNow(): boolean {
  const block = currentBlock()
  return block === 'bullet' || block === 'number'
}
