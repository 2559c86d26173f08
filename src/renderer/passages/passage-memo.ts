import { writeMemoOn } from '../memos/memo-state'
import { chosenPassages } from './act-on-passages'

/** Opens the memo of the passage's coding. */
export async function writeMemoOfPassage(): Promise<void> {
  const [passage] = await chosenPassages()
  if (passage) writeMemoOn({ about: { on: 'coding', id: passage.id }, words: passage.quote })
}
