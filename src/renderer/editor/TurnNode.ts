import type { EditorConfig, LexicalNode } from 'lexical'
import { $create, $createTextNode, ParagraphNode, setDOMUnmanaged } from 'lexical'
import type { Mark } from '../../shared/model/mark'
import { $createMarkedText } from './MarkedText'
import { markSegments } from './mark-segments'
import { createTurnElement, marginElement, textElement, whoElement } from './turn-element'

/**
 * One speaker turn as one block of the editor; of its element only the paragraph is Lexical's. Codings are no nodes: the text stays one
 * untouched text node, or one for each stretch that the file set apart.
 */
export class TurnNode extends ParagraphNode {
  override $config() {
    return this.config('turn', { extends: ParagraphNode })
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const turn = createTurnElement()
    for (const part of [whoElement(turn), marginElement(turn)]) setDOMUnmanaged(part)
    return turn
  }

  override getDOMSlot(turn: HTMLElement) {
    return super.getDOMSlot(turn).withElement(textElement(turn))
  }

  override updateDOM(): boolean {
    return false
  }

  /** What a turn is split into are turns. */
  override insertNewAfter(_selection: unknown, restoreSelection?: boolean): TurnNode {
    const next = $create(TurnNode)
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** An empty turn is no other kind of paragraph that Backspace would have to turn back first. */
  override collapseAtStart(): boolean {
    return false
  }
}

export function $isTurnNode(node: LexicalNode | null | undefined): node is TurnNode {
  return node instanceof TurnNode
}

export function $createTurnNode({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }): TurnNode {
  const node = $create(TurnNode)
  if (text && marks.length === 0) node.append($createTextNode(text))
  else
    node.append(
      ...markSegments(text, marks).map(({ text: part, look, label }) =>
        look === '' ? $createTextNode(part) : $createMarkedText(part, look, label),
      ),
    )
  return node
}
