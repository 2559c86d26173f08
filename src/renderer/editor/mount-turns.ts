import type { LexicalEditor } from 'lexical'
import { $getRoot, createEditor } from 'lexical'
import { MarkedText } from './MarkedText'
import { turnsInBlock } from './reading-turns'
import { $createTurnBlock, TurnBlockNode } from './TurnBlockNode'
import { $createTurnNode, TurnNode } from './TurnNode'

/** A transcript in the page: Lexical's editor, and for every turn its element. */
export interface MountedTurns {
  editor: LexicalEditor
  elements: HTMLElement[]
}

/** What a transcript is made of in the editor. */
export const transcriptNodes = [TurnBlockNode, TurnNode, MarkedText]

type NewTurn = Parameters<typeof $createTurnNode>[0]

/**
 * Mounts all turns at once into `root`. Nothing is windowed: what is not mounted is lost to selection across turns, to the browser's own
 * search, to printing and to screen readers, and mounting 50,000 words costs some 50 ms.
 */
export function mountTurns(root: HTMLElement, turns: readonly NewTurn[]): MountedTurns {
  const editor = createEditor({
    namespace: 'transcript',
    nodes: transcriptNodes,
    editable: false,
    onError: error => {
      throw error
    },
  })
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
