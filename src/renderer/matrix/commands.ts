import type { Command, CommandContext } from '../commands/command'
import { newClaim, saveMatrix } from './change-matrix'
import { matrixSession, useMatrixSession } from './matrix-state'

const writable = ({ project }: CommandContext) => project?.readOnly === false

/** Commands of the matrix view. The keys of empty cells are the table's own: they need the cell that has the focus. */
export const matrixCommands: readonly Command[] = [
  {
    id: 'matrix.claims',
    title: 'matrix:command.claims',
    section: 'story',
    scope: 'matrix',
    keys: ['c'],
    run: () => useMatrixSession.setState({ shown: matrixSession().shown === 'claims' ? 'matrix' : 'claims' }),
  },
  {
    id: 'matrix.claim',
    title: 'matrix:command.claim',
    section: 'story',
    scope: 'matrix',
    keys: ['n'],
    enabled: writable,
    run: () => newClaim(),
  },
  {
    id: 'matrix.export',
    title: 'matrix:command.export',
    section: 'story',
    scope: 'matrix',
    keys: ['e'],
    run: () => saveMatrix('matrix'),
  },
]
