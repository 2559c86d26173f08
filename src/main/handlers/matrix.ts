import { indicatorCells } from '../db/cell-states'
import { calls } from './contract'
import { matrixCsv } from './matrix-table'

export const matrix = {
  cells: calls.matrix.cells.handler(({ context: { workspace } }) => indicatorCells(workspace.project)),
  export: calls.matrix.export.handler(
    ({
      context: {
        workspace: { project },
      },
    }) => ({
      name: `${project.info().name} matrix.csv`,
      file: new Blob([matrixCsv(project)], { type: 'text/csv' }),
    }),
  ),
}
