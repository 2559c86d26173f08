import { matrixColumns, matrixLines } from '../../handlers/matrix-table'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

export const matrixCommand: Command = {
  name: 'matrix',
  usage: 'PROJECT [--json|--csv]',
  summary: 'prints the value-creation matrix cell by cell: cycles by indicators and stories, with why a cell is empty',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    printTable(await withProject(path!, project => matrixLines(project)), matrixColumns, options.format())
  },
}
