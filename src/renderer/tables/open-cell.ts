import type { TableHead, TableLine } from '../../shared/analysis/table'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { chooseMark } from '../figures-view/figures-state'
import { cellWords } from './cell-words'
import { useTables } from './tables-state'

/** Opens the passages behind a number beside the table. */
export async function openCell(line: TableLine, head: TableHead): Promise<void> {
  const { spec } = useTables.getState()
  const cell = { line: line.key, head: head.key }
  useTables.setState({ cell })
  try {
    const { codings, flows, count } = await api.tables.evidence({ spec, ...cell })
    // Another number, or another table, may have been chosen in the meantime.
    if (useTables.getState().cell !== cell) return
    const isFlows = flows.length > 0
    chooseMark({
      id: `${cell.line} ${cell.head}`,
      name: cellWords(line, head),
      evidence: { of: isFlows ? 'flows' : 'codings', rows: isFlows ? flows : codings, count },
    })
  } catch (error) {
    showError(error)
  }
}
