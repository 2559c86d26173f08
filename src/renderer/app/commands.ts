import { isStoring, whenStored } from '../coding/storing'
import type { Command, CommandContext } from '../commands/command'
import { actionWords } from './action-words'
import { focusNextPane } from './panes'
import { showDock, showOverlay, showView } from './store'
import { saveSettings } from './theme'
import { redo, undo } from './undo'
import { projectViews } from './views'

/** While something is being stored it is not known yet what there will be to take back: the key waits for that, and is not lost. */
const canStep =
  (which: 'undo' | 'redo') =>
  ({ history, project }: CommandContext): boolean =>
    (history?.[which] != null || isStoring()) && project?.readOnly !== true

/** Commands of the frame: undo and redo, views, palette, appearance, help. */
export const appCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    title: 'commands:edit.undo',
    section: 'edit',
    scope: 'project',
    keys: ['$mod+z'],
    detail: ({ history }) => (history?.undo == null ? undefined : actionWords(history.undo)),
    enabled: canStep('undo'),
    run: () => whenStored(undo),
  },
  {
    id: 'edit.redo',
    title: 'commands:edit.redo',
    section: 'edit',
    scope: 'project',
    keys: ['$mod+Shift+z', '$mod+y'],
    detail: ({ history }) => (history?.redo == null ? undefined : actionWords(history.redo)),
    enabled: canStep('redo'),
    run: () => whenStored(redo),
  },
  ...projectViews.map(
    ({ name, number }): Command => ({
      id: `view.${name}`,
      title: `commands:view.${name}`,
      section: 'view',
      scope: 'project',
      keys: [`$mod+${number}`],
      webKeys: [`Alt+${number}`, `$mod+${number}`],
      run: () => showView({ name }),
    }),
  ),
  {
    id: 'view.history',
    title: 'commands:view.history',
    section: 'view',
    scope: 'project',
    keys: ['$mod+Shift+h'],
    run: () => {
      showView({ name: 'code' })
      showDock('history')
    },
  },
  {
    id: 'view.palette',
    title: 'commands:view.palette',
    section: 'view',
    scope: 'global',
    keys: ['$mod+k', '$mod+Shift+p'],
    run: () => showOverlay({ name: 'palette' }),
  },
  {
    id: 'view.system',
    title: 'commands:view.system',
    section: 'view',
    scope: 'global',
    separatorBefore: true,
    run: () => saveSettings({ theme: 'system' }),
  },
  {
    id: 'view.light',
    title: 'commands:view.light',
    section: 'view',
    scope: 'global',
    run: () => saveSettings({ theme: 'light' }),
  },
  {
    id: 'view.dark',
    title: 'commands:view.dark',
    section: 'view',
    scope: 'global',
    run: () => saveSettings({ theme: 'dark' }),
  },
  {
    id: 'go.nextPane',
    title: 'commands:go.nextPane',
    section: 'go',
    scope: 'global',
    keys: ['F6'],
    run: () => focusNextPane(1),
  },
  {
    id: 'go.previousPane',
    title: 'commands:go.previousPane',
    section: 'go',
    scope: 'global',
    keys: ['Shift+F6'],
    run: () => focusNextPane(-1),
  },
  {
    id: 'help.open',
    title: 'commands:help.open',
    section: 'help',
    scope: 'global',
    keys: ['F1'],
    run: () => showOverlay({ name: 'help', page: null }),
  },
  {
    id: 'help.keys',
    title: 'commands:help.keys',
    section: 'help',
    scope: 'global',
    keys: ['[Shift]+?'],
    run: () => showOverlay({ name: 'help', page: 'keys' }),
  },
]
