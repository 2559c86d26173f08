import { create } from 'zustand'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'

/** The column of the indicators, beside those of the stories, which are known by their ids. */
export const indicatorColumn = 'indicators'

export interface Cell {
  column: Id | typeof indicatorColumn
  cycle: CycleKey
}

/** What the matrix view shows; it outlives a look at another view, and ends with the project. */
export interface MatrixSession {
  project: Id | null
  shown: 'matrix' | 'claims'
  cell: Cell | null
  /** The cell that has the focus or had it last. */
  focused: Cell | null
  claim: Id | null
  /** Only the stories of this space; null for all. */
  space: Id | null
  /** What evidence is being added to. */
  adding: { kind: 'coding' | 'claim'; id: Id } | null
}

const fresh: Omit<MatrixSession, 'project'> = {
  shown: 'matrix',
  cell: null,
  focused: null,
  claim: null,
  space: null,
  adding: null,
}

export const useMatrixSession = create<MatrixSession>()(() => ({ project: null, ...fresh }))

export function matrixSession(): MatrixSession {
  return useMatrixSession.getState()
}

/** Begins anew where the state is still that of another project; a cell chosen from a story's evidence stays. */
export function enterMatrix(project: Id): void {
  const { project: before, cell } = matrixSession()
  if (before !== project) useMatrixSession.setState({ project, ...fresh, cell: before === null ? cell : null })
}

export function chooseCell(cell: Cell | null): void {
  useMatrixSession.setState(state => ({ cell, focused: cell ?? state.focused, shown: 'matrix' }))
}

export function isSameCell(a: Cell | null, b: Cell | null): boolean {
  return a?.column === b?.column && a?.cycle === b?.cycle
}
