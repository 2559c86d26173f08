import type { LexicalEditor } from 'lexical'
import { $create, $getRoot, createEditor, ParagraphNode, RootNode } from 'lexical'
import { MarkedText } from './MarkedText'
import { turnsInBlock } from './reading-turns'
import { $createTurnBlock, TurnBlockNode } from './TurnBlockNode'
import { $createTurnNode, $isTurnNode, TurnNode } from './TurnNode'

/** A transcript in the page: Lexical's editor, and for every turn its element. */
export interface MountedTurns {
  editor: LexicalEditor
  elements: HTMLElement[]
}

/** What a transcript is made of in the editor. Where nothing is left, or words are put where no turn is, it makes a paragraph: that is a turn here. */
const transcriptNodes = [
  TurnBlockNode,
  TurnNode,
  MarkedText,
  { replace: ParagraphNode, with: () => $create(TurnNode), withKlass: TurnNode },
]

type NewTurn = Parameters<typeof $createTurnNode>[0]

/** An editor of turns, without a page yet. */
export function createTranscriptEditor(): LexicalEditor {
  const editor = createEditor({
    namespace: 'transcript',
    nodes: transcriptNodes,
    editable: false,
    onError: error => {
      throw error
    },
  })
  // Said later, it would have the editor set its own caret once more.
  editor.registerNodeTransform(RootNode, $keepTurns)
  return editor
}

/**
 * Mounts all turns at once into `root`. Nothing is windowed: what is not mounted is lost to selection across turns, to the browser's own
 * search, to printing and to screen readers, and mounting 50,000 words costs some 50 ms.
 */
export function mountTurns(root: HTMLElement, turns: readonly NewTurn[]): MountedTurns {
  const editor = createTranscriptEditor()
  editor.setRootElement(root)
  editor.update(() => $fillWithTurns(turns), { discrete: true })
  return { editor, elements: [...root.querySelectorAll<HTMLElement>('.turn')] }
}

/** Puts turns in place of all there is, in blocks of neighbours. */
export function $fillWithTurns(turns: readonly NewTurn[]): void {
  const top = $getRoot()
  top.clear()
  for (let first = 0; first < turns.length; first += turnsInBlock)
    top.append($createTurnBlock().append(...turns.slice(first, first + turnsInBlock).map($createTurnNode)))
}

/** A text always has a turn to type in, and every turn stands in a block. */
function $keepTurns(top: RootNode): void {
  if (top.isEmpty()) top.append($createTurnBlock().append($createTurnNode({ text: '' })))
  for (const child of top.getChildren()) {
    if (!$isTurnNode(child)) continue
    const block = $createTurnBlock()
    child.insertBefore(block)
    block.append(child)
  }
}
