import type { Command } from '../commands/command'
import { bringIn } from './bring-in'
import { chooseFiles } from './choose-files'
import { goToGiving } from './GiveTurns'
import { cancelImport, draftsToStore, showNext, storeImport, useImport } from './import-state'
import { storeTable, tableToStore } from './table-state'

/** Commands of the screen that brings files in. */
export const importCommands: readonly Command[] = [
  {
    id: 'import.store',
    title: 'commands:import.store',
    section: 'project',
    scope: 'import',
    keys: ['$mod+Enter'],
    enabled: () => tableToStore() !== null || draftsToStore(useImport.getState().incoming).length > 0,
    run: () => (tableToStore() === null ? storeImport() : storeTable()),
  },
  {
    id: 'import.add',
    title: 'commands:import.add',
    section: 'project',
    scope: 'import',
    keys: ['$mod+i'],
    run: async () => bringIn((await chooseFiles()) ?? []),
  },
  {
    id: 'import.give',
    title: 'commands:import.give',
    section: 'edit',
    scope: 'import',
    keys: ['$mod+g'],
    enabled: () => useImport.getState().chosen.size > 0,
    run: goToGiving,
  },
  {
    id: 'import.next',
    title: 'commands:import.next',
    section: 'go',
    scope: 'import',
    keys: ['$mod+ArrowRight'],
    run: () => showNext(1),
  },
  {
    id: 'import.previous',
    title: 'commands:import.previous',
    section: 'go',
    scope: 'import',
    keys: ['$mod+ArrowLeft'],
    run: () => showNext(-1),
  },
  {
    id: 'import.cancel',
    title: 'commands:import.cancel',
    section: 'project',
    scope: 'import',
    keys: ['Escape'],
    run: cancelImport,
  },
]
