import type { Variable, VariableCell, VariableSubject } from '../../shared/model/variable'
import { readValue } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import type { CellEdit } from '../grid/grid-model'
import { text } from '../i18n/text'

/** Shows cells as they will be, in the same frame; the announcement of the change then reads them anew. */
export function showCells(subject: VariableSubject, cells: readonly VariableCell[]): void {
  const changed = new Map(cells.map(cell => [`${cell.subject} ${cell.variable}`, cell]))
  queryClient.setQueryData<VariableCell[]>(queryKeys.variableValues(subject), before =>
    before === undefined
      ? undefined
      : [
          ...before.filter(cell => !changed.has(`${cell.subject} ${cell.variable}`)),
          ...cells.filter(({ value }) => value !== null),
        ],
  )
}

export interface ReadEdits {
  cells: VariableCell[]
  /** Edits that do not fit their attribute. */
  misfits: { edit: CellEdit; variable: Variable }[]
}

/** What many typed cells say, those that fit apart from those that do not. */
export function readEdits(edits: readonly CellEdit[], variable: (id: string) => Variable | undefined): ReadEdits {
  const cells: VariableCell[] = []
  const misfits: ReadEdits['misfits'] = []
  for (const edit of edits) {
    const of = variable(edit.column)
    if (of === undefined) continue
    const read = readValue(of, edit.typed)
    if ('fault' in read) misfits.push({ edit, variable: of })
    else cells.push({ variable: of.id, subject: edit.row, value: read.value })
  }
  return { cells, misfits }
}

/** Stores cells and says how many changed, with the way back. */
export async function storeCells(
  subject: VariableSubject,
  cells: readonly VariableCell[],
  { keepWords = false, say = true } = {},
): Promise<void> {
  if (cells.length === 0) return
  showCells(subject, cells)
  const { changed } = await api.variables.setValues({ cells: [...cells], keepWords })
  if (say && changed > 0) await showUndoToast({ words: text('people:changed', { count: changed }) })
}
