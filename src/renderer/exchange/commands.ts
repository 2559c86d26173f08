import { showOverlay } from '../app/store'
import type { Command } from '../commands/command'
import { chooseForeign } from './choose-foreign'
import { cancelForeign, saveReport, showForeign, storeForeign, useForeign } from './foreign-state'

/** Commands about projects of other tools. */
export const exchangeCommands: readonly Command[] = [
  {
    id: 'exchange.import',
    title: 'exchange:command.import',
    section: 'project',
    scope: 'global',
    enabled: ({ project, view }) => view !== 'import' && view !== 'exchange' && project?.readOnly !== true,
    run: async ({ project }) => {
      if (project === null) {
        showOverlay({ name: 'newProject', next: 'exchange' })
        return
      }
      // A menu of the system does not count as the person's own press, and without one the browser opens no file dialog.
      const file = navigator.userActivation.isActive ? await chooseForeign() : null
      if (file !== null || !navigator.userActivation.isActive) showForeign(file)
    },
  },
  {
    id: 'exchange.export',
    title: 'exchange:command.export',
    section: 'project',
    scope: 'project',
    run: () => showOverlay({ name: 'exportProject' }),
  },
  {
    id: 'exchange.data',
    title: 'exchange:command.data',
    section: 'project',
    scope: 'project',
    run: () => showOverlay({ name: 'exportData' }),
  },
  {
    id: 'exchange.choose',
    title: 'exchange:command.choose',
    section: 'project',
    scope: 'exchange',
    keys: ['$mod+i'],
    run: async () => {
      const file = await chooseForeign()
      if (file !== null) showForeign(file)
    },
  },
  {
    id: 'exchange.store',
    title: 'exchange:command.store',
    section: 'project',
    scope: 'exchange',
    keys: ['$mod+Enter'],
    enabled: () => useForeign.getState().preview !== null && useForeign.getState().busy === null,
    run: storeForeign,
  },
  {
    id: 'exchange.report',
    title: 'exchange:command.report',
    section: 'project',
    scope: 'exchange',
    enabled: () => (useForeign.getState().preview?.report.losses.length ?? 0) > 0,
    run: saveReport,
  },
  {
    id: 'exchange.cancel',
    title: 'exchange:command.cancel',
    section: 'project',
    scope: 'exchange',
    keys: ['Escape'],
    run: cancelForeign,
  },
]
