import { openDocument, type Target } from '../app/store'
import { holdKeysUntil } from '../commands/typed-ahead'
import { stageIsSet } from './session'

/** Opens a document by a key: what is typed until its text is there is meant for that text. */
export function openText(target: Target): void {
  openDocument(target)
  void holdKeysUntil(stageIsSet())
}
