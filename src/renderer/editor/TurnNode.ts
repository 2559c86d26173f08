import type { EditorConfig } from 'lexical'
import { $create, $createTextNode, ParagraphNode, setDOMUnmanaged } from 'lexical'
import type { Mark } from '../../shared/model/mark'
import { $createMarkedText } from './MarkedText'
import { markSegments } from './mark-segments'

/**
 * One speaker turn as one block. Its element owns what is not text (who speaks, and the margin with brackets and labels) so that these
 * move, reflow and print with the turn; only the paragraph is Lexical's. Codings are no nodes: the text stays one untouched text node,
 * or one for each stretch that the file set apart.
 */
export class TurnNode extends ParagraphNode {
  override $config() {
    return this.config('turn', { extends: ParagraphNode })
  }

  override createDOM(_config: EditorConfig): HTMLElement {
    const turn = document.createElement('div')
    turn.className = 'turn'
    const who = document.createElement('div')
    who.className = 'turn-who'
    const margin = document.createElement('div')
    margin.className = 'turn-margin'
    margin.ariaHidden = 'true'
    for (const part of [who, margin]) {
      part.contentEditable = 'false'
      setDOMUnmanaged(part)
    }
    const text = document.createElement('p')
    text.className = 'turn-text'
    text.dir = 'auto'
    turn.append(who, margin, text)
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

/** The paragraph that holds a turn's text. */
export function textElement(turn: HTMLElement): HTMLElement {
  return part(turn, '.turn-text')
}

export function whoElement(turn: HTMLElement): HTMLElement {
  return part(turn, '.turn-who')
}

export function marginElement(turn: HTMLElement): HTMLElement {
  return part(turn, '.turn-margin')
}

function part(turn: HTMLElement, selector: string): HTMLElement {
  const found = turn.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`A turn without ${selector}`)
  return found
}
