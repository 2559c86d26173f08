import { figureKinds } from '../../shared/figure/kinds'
import type { Command } from '../commands/command'
import { showQueryDialog } from '../queries/queries-state'
import { exportTable } from '../tables/save-table'
import { showTableDialog } from '../tables/tables-state'
import { beginFigure, chooseMark, type FigureTab, showDialog, showTab, useFigures } from './figures-state'

/** Commands of the figures view. */
export const figureCommands: readonly Command[] = [
  {
    id: 'figures.save',
    title: 'figures:command.save',
    section: 'figure',
    scope: 'figures',
    keys: ['s'],
    enabled: ({ project }) => project?.readOnly === false,
    run: () => keepers[useFigures.getState().tab](),
  },
  {
    id: 'figures.export',
    title: 'figures:command.export',
    section: 'figure',
    scope: 'figures',
    keys: ['e'],
    enabled: () => useFigures.getState().tab !== 'queries',
    run: () => (useFigures.getState().tab === 'tables' ? exportTable('xlsx', '') : showDialog('export')),
  },
  ...figureKinds.map(
    (kind, index): Command => ({
      id: `figures.begin.${kind}`,
      title: `figures:kind.${kind}`,
      section: 'figure',
      scope: 'figures',
      separatorBefore: index === 0,
      run: () => {
        showTab('figures')
        beginFigure(kind)
      },
    }),
  ),
  {
    id: 'figures.closePassages',
    title: 'figures:passages.close',
    section: 'figure',
    scope: 'figures',
    keys: ['Escape'],
    keysOnly: true,
    enabled: () => useFigures.getState().chosen !== null,
    run: () => chooseMark(null),
  },
]

const keepers: Record<FigureTab, () => void> = {
  figures: () => showDialog('saveAs'),
  tables: () => showTableDialog('save'),
  queries: () => showQueryDialog('save'),
}
