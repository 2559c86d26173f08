import { $create, ElementNode } from 'lexical'

/**
 * Neighbours of a long text. They say nothing and end nowhere in it: there are blocks because the browser goes through all siblings of what it
 * lays out, with every letter. One that loses its last turn goes too, and where one gets many more it only becomes slower.
 */
export class TurnBlockNode extends ElementNode {
  override $config() {
    return this.config('turn-block', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const block = document.createElement('div')
    block.className = 'turn-block'
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  override canBeEmpty(): boolean {
    return false
  }
}

export function $createTurnBlock(): TurnBlockNode {
  return $create(TurnBlockNode)
}
