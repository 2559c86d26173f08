import { tableKinds } from '../../shared/model/table-spec'
import type { Command } from '../commands/command'
import { showTab } from '../figures-view/figures-state'
import { copyTable } from './export-table'
import { showKind } from './TableList'

/** Commands of the tables in the figures view. Keeping and exporting are those of the view. */
export const tableCommands: readonly Command[] = [
  {
    id: 'tables.show',
    title: 'tables:command.show',
    section: 'figure',
    scope: 'figures',
    keys: ['t'],
    separatorBefore: true,
    run: () => showTab('tables'),
  },
  {
    id: 'tables.figures',
    title: 'tables:command.figures',
    section: 'figure',
    scope: 'figures',
    keys: ['f'],
    run: () => showTab('figures'),
  },
  {
    id: 'tables.copy',
    title: 'tables:command.copy',
    section: 'figure',
    scope: 'figures',
    run: async () => {
      showTab('tables')
      await copyTable()
    },
  },
  ...tableKinds.map(
    (kind, index): Command => ({
      id: `tables.begin.${kind}`,
      title: `tables:kind.${kind}`,
      section: 'figure',
      scope: 'figures',
      separatorBefore: index === 0,
      run: () => {
        showTab('tables')
        showKind(kind)
      },
    }),
  ),
]
