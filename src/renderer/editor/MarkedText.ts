import type { EditorConfig, LexicalEditor } from 'lexical'
import { $create, TextNode } from 'lexical'

/** Text that the file set apart. It looks different and reads the same; Lexical does not join it with its neighbours. */
export class MarkedText extends TextNode {
  __look = ''

  override $config() {
    return this.config('marked-text', { extends: TextNode })
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before)
    this.__look = before.__look
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = super.createDOM(config, editor)
    element.className = this.__look
    return element
  }
}

export function $createMarkedText(text: string, look: string): MarkedText {
  const node = $create(MarkedText)
  node.setTextContent(text)
  node.__look = look
  return node
}
