import type { EditorConfig, LexicalEditor } from 'lexical'
import { $create, TextNode } from 'lexical'

/** Text that the file set apart. It looks different and reads the same; Lexical does not join it with its neighbours. */
export class MarkedText extends TextNode {
  __look = ''
  /** Shown before it; no part of the text. */
  __label = ''

  override $config() {
    return this.config('marked-text', { extends: TextNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__look = before.__look
    this.__label = before.__label
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor)
    element.className = this.__look
    if (this.__label !== '') element.dataset.label = this.__label
    return element
  }
}

export function $createMarkedText(text: string, look: string, label = ''): MarkedText {
  const node = $create(MarkedText)
  node.setTextContent(text)
  node.__look = look
  node.__label = label
  return node
}
