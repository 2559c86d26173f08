import type { LexicalEditor } from 'lexical'
import { $getRoot, createEditor } from 'lexical'
import type { Mark } from '../../shared/model/mark'
import { MarkedText } from './MarkedText'
import { $createTurnNode, TurnNode } from './TurnNode'

/** A transcript in the page: Lexical's editor, and for every turn its element. */
export interface MountedTurns {
  editor: LexicalEditor
  elements: HTMLElement[]
}

/**
 * Mounts all turns at once into `root`. Nothing is windowed: what is not mounted is lost to selection across turns, to the browser's own
 * search, to printing and to screen readers, and mounting 50,000 words costs some 50 ms.
 */
export function mountTurns(
  root: HTMLElement,
  turns: readonly { text: string; marks?: readonly Mark[] | undefined }[],
): MountedTurns {
  const editor = createEditor({
    namespace: 'transcript',
    nodes: [TurnNode, MarkedText],
    editable: false,
    onError: error => {
      throw error
    },
  })
  editor.setRootElement(root)
  editor.update(
    () => {
      const top = $getRoot()
      top.clear()
      top.append(...turns.map($createTurnNode))
    },
    { discrete: true },
  )
  return { editor, elements: [...root.querySelectorAll<HTMLElement>(':scope > .turn')] }
}
