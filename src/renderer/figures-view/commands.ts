import { figureKinds } from '../../shared/figure/kinds'
import type { Command } from '../commands/command'
import { showQueryDialog } from '../queries/queries-state'
import { reportsShown } from '../reports/reports-shown'
import { exportReport, saveReport } from '../reports/save-report'
import { exportTable } from '../tables/export-table'
import { showTableDialog } from '../tables/tables-state'
import { beginFigure, chooseMark, showDialog, showTab, useFigures } from './figures-state'

/** Commands of the figures view. */
export const figureCommands: readonly Command[] = [
  {
    id: 'figures.save',
    title: 'figures:command.save',
    section: 'figure',
    scope: 'figures',
    keys: ['s'],
    enabled: ({ project }) => project?.readOnly === false,
    run: ({ project }) => save(project?.name ?? ''),
  },
  {
    id: 'figures.export',
    title: 'figures:command.export',
    section: 'figure',
    scope: 'figures',
    keys: ['e'],
    enabled: () => useFigures.getState().tab !== 'queries',
    run: ({ project }) => exportShown(project?.name ?? ''),
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

function save(project: string): void | Promise<void> {
  const { tab } = useFigures.getState()
  if (tab === 'tables') return showTableDialog('save')
  if (tab === 'queries') return showQueryDialog('save')
  if (tab === 'figures') return showDialog('saveAs')
  const { title, saved, hash } = reportsShown(project)
  return hash === undefined ? undefined : saveReport(title, saved, hash)
}

function exportShown(project: string): void | Promise<void> {
  const { tab } = useFigures.getState()
  if (tab === 'tables') return exportTable('xlsx', '')
  if (tab === 'figures') return showDialog('export')
  return exportReport('docx', reportsShown(project).title)
}
