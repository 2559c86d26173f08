import { appCommands } from '../app/commands'
import { codebookCommands } from '../codebook/commands'
import { codingCommands } from '../coding/commands'
import { correctionCommands } from '../correction/commands'
import { closingCommands, documentCommands } from '../documents/commands'
import { figureCommands } from '../figures-view/commands'
import { flowCommands } from '../flows/commands'
import { matrixCommands } from '../matrix/commands'
import { memoCommands } from '../memos/commands'
import { passageCommands } from '../passages/commands'
import { peopleCommands } from '../people/commands'
import { queryCommands } from '../queries/commands'
import { searchCommands } from '../search/commands'
import { soundCommands } from '../sound/commands'
import { storyCodingCommands } from '../stories/coding-commands'
import { storyCommands } from '../stories/commands'
import { tableCommands } from '../tables/commands'
import { teamCommands } from '../team/commands'
import type { Command } from './command'

/** Every command of the window, in the order of the menu. */
export const allCommands: readonly Command[] = [
  ...documentCommands,
  ...appCommands,
  ...codingCommands,
  ...codebookCommands,
  ...correctionCommands,
  ...soundCommands,
  ...flowCommands,
  ...figureCommands,
  ...tableCommands,
  ...queryCommands,
  ...peopleCommands,
  ...memoCommands,
  ...passageCommands,
  ...searchCommands,
  ...storyCodingCommands,
  ...storyCommands,
  ...matrixCommands,
  ...teamCommands,
  ...closingCommands,
]
