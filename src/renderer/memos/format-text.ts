import { $insertList, $isListNode, $removeList, ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'

export const blockNames = ['paragraph', 'h1', 'h2', 'h3', 'quote', 'bullet', 'number'] as const
export type BlockName = (typeof blockNames)[number]

/** What kind of block the caret is in; null without a caret. Only while the editor's state is read. */
export function currentBlock(): BlockName | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const list = $getNearestNodeOfType(node, ListNode)
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet'
  const block = node.getTopLevelElement()
  if ($isQuoteNode(block)) return 'quote'
  if ($isHeadingNode(block)) {
    const tag = block.getTag()
    return tag === 'h1' || tag === 'h2' ? tag : 'h3'
  }
  return 'paragraph'
}

/** Makes the blocks of the selection of one kind; of the kind they are already, plain paragraphs. */
export function setBlock(editor: LexicalEditor, name: BlockName): void {
  editor.update(() => {
    const now = currentBlock()
    const to = now === name ? 'paragraph' : name
    if (to === 'bullet' || to === 'number') {
      $insertList(to)
      return
    }
    if (now === 'bullet' || now === 'number') $removeList()
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    $setBlocksType(selection, () =>
      to === 'quote' ? $createQuoteNode() : to === 'paragraph' ? $createParagraphNode() : $createHeadingNode(to),
    )
  })
}
