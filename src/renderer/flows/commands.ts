import type { Command } from '../commands/command'
import { chooseMark } from './choose-mark'
import { countBy, isFiltered, resetFilters, showExport, toggleMatrix, useFlows } from './flow-state'
import { goToFilters } from './go-to-filters'

/** Commands of the flow view. */
export const flowCommands: readonly Command[] = [
  {
    id: 'flows.export',
    title: 'flows:command.export',
    section: 'flow',
    scope: 'flows',
    keys: ['e'],
    separatorBefore: true,
    run: () => showExport(true),
  },
  {
    id: 'flows.toggleMatrix',
    title: 'flows:command.toggleMatrix',
    section: 'flow',
    scope: 'flows',
    keys: ['m'],
    run: toggleMatrix,
  },
  {
    id: 'flows.countByPassages',
    title: 'flows:command.countByPassages',
    section: 'flow',
    scope: 'flows',
    keys: ['p'],
    separatorBefore: true,
    run: () => countBy('passages'),
  },
  {
    id: 'flows.countByStories',
    title: 'flows:command.countByStories',
    section: 'flow',
    scope: 'flows',
    keys: ['s'],
    run: () => countBy('stories'),
  },
  {
    id: 'flows.countByTellers',
    title: 'flows:command.countByTellers',
    section: 'flow',
    scope: 'flows',
    keys: ['t'],
    run: () => countBy('tellers'),
  },
  {
    id: 'flows.reset',
    title: 'flows:command.reset',
    section: 'flow',
    scope: 'flows',
    separatorBefore: true,
    enabled: () => isFiltered(useFlows.getState()),
    run: resetFilters,
  },
  {
    id: 'flows.filters',
    title: 'flows:command.filters',
    section: 'flow',
    scope: 'flows',
    keys: ['f'],
    run: goToFilters,
  },
  {
    id: 'flows.closeEvidence',
    title: 'flows:command.closeEvidence',
    section: 'flow',
    scope: 'flows',
    keys: ['Escape'],
    enabled: () => useFlows.getState().chosen !== null,
    run: () => chooseMark(null),
  },
]
