import { showView } from '../app/store'
import type { Command } from '../commands/command'
import { showTeamTab } from './team-state'

/** Commands of the team view. */
export const teamCommands: readonly Command[] = [
  {
    id: 'team.copies',
    title: 'team:command.copies',
    section: 'view',
    scope: 'project',
    run: () => {
      showTeamTab('copies')
      showView({ name: 'team' })
    },
  },
  {
    id: 'team.disagreements',
    title: 'team:command.disagreements',
    section: 'view',
    scope: 'project',
    run: () => {
      showTeamTab('disagreements')
      showView({ name: 'team' })
    },
  },
]
