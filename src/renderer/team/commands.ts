import type { Decide } from '../../shared/model/team'
import { showOverlay, showView } from '../app/store'
import type { Command } from '../commands/command'
import { wholeInbox } from './inbox-filter'
import { chooseOutcome, narrowInbox, showMoreAround, showTeamTab, useTeam } from './team-state'
import { stepDisagreements } from './use-step'

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
export const reasonKey = 'r'
export const nextKey = 'ArrowDown'
export const previousKey = 'ArrowUp'
export const reopenKey = 'o'
export const earlierKey = 'e'
export const laterKey = 'l'
export const transcriptKey = 'g'
export const filterKey = 'f'
export const everythingKey = 'x'

const filters = '.team-inbox-filters button'

function hasFilters(): boolean {
  return document.querySelector(filters) !== null
}

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
      // Which other code is the next thing to say.
      if (outcome === 'other')
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.team-other-code button')?.focus())
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
    separatorBefore: true,
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
    id: 'team.reason',
    title: 'team:command.reason',
    section: 'view',
    scope: 'team',
    keys: [reasonKey],
    enabled: isArguing,
    run: () => document.querySelector<HTMLElement>('.team-decision textarea')?.focus(),
  },
  {
    id: 'team.next',
    title: 'team:command.next',
    section: 'view',
    scope: 'team',
    keys: [nextKey],
    enabled: isArguing,
    run: () => stepDisagreements(1),
  },
  {
    id: 'team.previous',
    title: 'team:command.previous',
    section: 'view',
    scope: 'team',
    keys: [previousKey],
    enabled: isArguing,
    run: () => stepDisagreements(-1),
  },
  {
    id: 'team.filter',
    title: 'team:command.filter',
    section: 'view',
    scope: 'team',
    keys: [filterKey],
    enabled: hasFilters,
    run: () => document.querySelector<HTMLElement>(filters)?.focus(),
  },
  {
    id: 'team.everything',
    title: 'team:command.everything',
    section: 'view',
    scope: 'team',
    keys: [everythingKey],
    enabled: hasFilters,
    run: () => narrowInbox(wholeInbox),
  },
  {
    id: 'team.earlier',
    title: 'team:command.earlier',
    section: 'view',
    scope: 'team',
    keys: [earlierKey],
    enabled: isArguing,
    run: () => showMoreAround('before'),
  },
  {
    id: 'team.later',
    title: 'team:command.later',
    section: 'view',
    scope: 'team',
    keys: [laterKey],
    enabled: isArguing,
    run: () => showMoreAround('after'),
  },
  {
    id: 'team.transcript',
    title: 'team:command.transcript',
    section: 'go',
    scope: 'team',
    keys: [transcriptKey],
    enabled: () => isArguing() && document.querySelector('[data-transcript]') !== null,
    run: () => document.querySelector<HTMLElement>('[data-transcript]')?.click(),
  },
  {
    id: 'team.back',
    title: 'team:command.backToIt',
    section: 'go',
    scope: 'project',
    keys: ['Alt+Shift+ArrowLeft'],
    enabled: ({ view }) => view !== 'team' && useTeam.getState().isAway,
    run: () => {
      useTeam.setState({ isAway: false })
      showTeamTab('disagreements')
      showView({ name: 'team' })
    },
  },
  {
    id: 'team.reopen',
    title: 'team:command.reopen',
    section: 'view',
    scope: 'team',
    keys: [reopenKey],
    enabled: () => isArguing() && document.querySelector('[data-reopen]') !== null,
    run: () => document.querySelector<HTMLElement>('[data-reopen]')?.click(),
  },
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
