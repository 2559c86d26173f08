import type { EditedTurn } from '../../shared/anchor/edit-turns'
import type { Id } from '../../shared/model/id'

/** What the editor holds: keys of its blocks, the turns they are, and where the caret stands. */
export interface ReadText {
  keys: string[]
  turns: EditedTurn[]
  caret: { turn: Id; offset: number } | null
}
