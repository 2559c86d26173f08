import { figureKinds } from '../../shared/figure/kinds'
import type { Command } from '../commands/command'
import { beginFigure, chooseMark, showDialog, useFigures } from './figures-state'

/** Commands of the figures view. */
export const figureCommands: readonly Command[] = [
  {
    id: 'figures.save',
    title: 'figures:command.save',
    section: 'figure',
    scope: 'figures',
    keys: ['s'],
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showDialog('saveAs'),
  },
  {
    id: 'figures.export',
    title: 'figures:command.export',
    section: 'figure',
    scope: 'figures',
    keys: ['e'],
    run: () => showDialog('export'),
  },
  ...figureKinds.map(
    (kind, index): Command => ({
      id: `figures.begin.${kind}`,
      title: `figures:kind.${kind}`,
      section: 'figure',
      scope: 'figures',
      separatorBefore: index === 0,
      run: () => beginFigure(kind),
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
