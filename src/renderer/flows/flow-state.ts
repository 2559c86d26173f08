import { create } from 'zustand'
import type { FlowFigureSettings } from '../../shared/figure/settings'
import { defaultFlowSettings } from '../../shared/figure/settings'
import type { FlowMeasure } from '../../shared/flow/summary'
import type { Id } from '../../shared/model/id'

export interface LeftOut {
  documents: readonly Id[]
  participants: readonly Id[]
}

/** What the flow view shows; it outlives a look at another view, and ends with the project. */
export interface FlowSession {
  project: Id | null
  by: FlowMeasure
  show: FlowFigureSettings['show']
  /** Kept as what is left out, so that documents and people who come in later are counted without being asked for. */
  leftOut: LeftOut
  picture: 'figure' | 'matrix'
  /** Id of the chosen mark (`flow:POT>APP`), whose evidence is open. */
  chosen: string | null
  /** The flow or coding one has gone to from the evidence, to be found again on coming back. */
  visited: Id | null
  isExporting: boolean
  /** Whether the filters lie over the figure where the window has no room for them beside. */
  filters: boolean
}

const fresh: Omit<FlowSession, 'project'> = {
  by: 'passages',
  show: defaultFlowSettings.show,
  leftOut: { documents: [], participants: [] },
  picture: 'figure',
  chosen: null,
  visited: null,
  isExporting: false,
  filters: false,
}

export const useFlows = create<FlowSession>()(() => ({ project: null, ...fresh }))

/** Begins anew where the state is still that of another project. */
export function enterFlows(project: Id): void {
  if (useFlows.getState().project !== project) useFlows.setState({ project, ...fresh })
}

export function countBy(by: FlowMeasure): void {
  useFlows.setState({ by })
}

export function toggleMatrix(): void {
  useFlows.setState(({ picture }) => ({ picture: picture === 'figure' ? 'matrix' : 'figure' }))
}

export function showExport(isExporting: boolean): void {
  useFlows.setState({ isExporting })
}

/** Counts everything and shows every kind again; the measure and what is chosen stay. */
export function resetFilters(): void {
  useFlows.setState({ show: fresh.show, leftOut: fresh.leftOut })
}

/** Leaves some of `list` out, or takes them in again. */
export function leaveOut(list: keyof LeftOut, ids: readonly Id[], out: boolean): void {
  useFlows.setState(({ leftOut }) => {
    const these = new Set(ids)
    const others = leftOut[list].filter(id => !these.has(id))
    return { leftOut: { ...leftOut, [list]: out ? [...others, ...ids] : others } }
  })
}

/** True where the filters leave something out or hide a kind. */
export function isFiltered({ leftOut, show }: Pick<FlowSession, 'leftOut' | 'show'>): boolean {
  return leftOut.documents.length + leftOut.participants.length > 0 || Object.values(show).includes(false)
}
