import type { Decide } from '../../shared/model/team'
import { showOverlay, showView } from '../app/store'
import type { Command } from '../commands/command'
import { chooseOutcome, showTeamTab, useTeam } from './team-state'

/** Keys of what may be agreed on, shown on the choices too. */
export const outcomeKeys: Readonly<Record<Decide['outcome'], string>> = {
  first: 'a',
  second: 'b',
  both: 's',
  neither: 'n',
  other: 'c',
  codebook: 'k',
}

export const discussKey = 'd'

function isArguing(): boolean {
  const { tab, preview } = useTeam.getState()
  return tab === 'disagreements' && preview === null && document.querySelector('.team-disagreement') !== null
}

const outcomeCommands = (Object.keys(outcomeKeys) as Decide['outcome'][]).map(
  (outcome, index): Command => ({
    id: `team.${outcome}`,
    title: `team:command.${outcome}`,
    section: 'view',
    scope: 'team',
    keys: [outcomeKeys[outcome]],
    separatorBefore: index === 0,
    enabled: isArguing,
    run: () => {
      chooseOutcome(outcome)
      document.querySelector<HTMLElement>('.team-decision textarea')?.scrollIntoView({ block: 'nearest' })
    },
  }),
)

/** Commands of the team view. */
export const teamCommands: readonly Command[] = [
  {
    id: 'team.coder',
    title: 'team:command.coder',
    section: 'project',
    scope: 'project',
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showOverlay({ name: 'coder' }),
  },
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
  ...outcomeCommands,
  {
    id: 'team.discuss',
    title: 'team:command.discuss',
    section: 'view',
    scope: 'team',
    keys: [discussKey],
    enabled: isArguing,
    run: () => document.querySelector<HTMLElement>('.team-comment input')?.focus(),
  },
]
