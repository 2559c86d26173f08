import { showDock, ui } from '../app/store'
import type { Command } from '../commands/command'
import { openFind, stepFound } from './find-places'
import { useSearch } from './search-state'

/** Puts the focus into the field of the search tab once it is there. */
function openSearch(): void {
  showDock('search')
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.search-field input')
    field?.focus()
    field?.select()
  })
}

export const searchCommands: readonly Command[] = [
  {
    id: 'search.find',
    title: 'search:command.find',
    section: 'edit',
    scope: 'coding',
    keys: ['$mod+f'],
    separatorBefore: true,
    enabled: () => ui().document !== null,
    run: openFind,
  },
  {
    id: 'search.next',
    title: 'search:command.findNext',
    section: 'edit',
    scope: 'coding',
    keys: ['F3', '$mod+g'],
    enabled: () => useSearch.getState().find !== null,
    run: () => stepFound(1),
  },
  {
    id: 'search.previous',
    title: 'search:command.findPrevious',
    section: 'edit',
    scope: 'coding',
    keys: ['Shift+F3', '$mod+Shift+g'],
    enabled: () => useSearch.getState().find !== null,
    run: () => stepFound(-1),
  },
  {
    id: 'search.project',
    title: 'search:command.search',
    section: 'edit',
    scope: 'coding',
    keys: ['$mod+Shift+f'],
    run: openSearch,
  },
]
