import type { Command } from '../commands/command'
import { showTab } from '../figures-view/figures-state'
import { newQuery } from './queries-state'

/** Commands of the queries in the figures view. */
export const queryCommands: readonly Command[] = [
  {
    id: 'queries.show',
    title: 'queries:command.show',
    section: 'figure',
    scope: 'figures',
    keys: ['q'],
    separatorBefore: true,
    run: () => showTab('queries'),
  },
  {
    id: 'queries.new',
    title: 'queries:command.new',
    section: 'figure',
    scope: 'figures',
    run: () => {
      showTab('queries')
      newQuery()
    },
  },
]
