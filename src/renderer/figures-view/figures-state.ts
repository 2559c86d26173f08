import { create } from 'zustand'
import type { FigureKind } from '../../shared/figure/kinds'
import type { MarkEvidence } from '../../shared/figure/shapes'
import { FigureSpec } from '../../shared/model/figure-spec'
import type { Id } from '../../shared/model/id'
import type { Saved } from '../../shared/model/saved'

/** The parts of the view, each with a pane of its own. */
export const figureTabs = ['figures', 'tables', 'queries', 'reports'] as const
export type FigureTab = (typeof figureTabs)[number]

/** A mark that was chosen: its passages are open. */
export interface ChosenMark {
  id: string
  name: string
  evidence: MarkEvidence
}

/** What the figures view shows; it outlives a look at another view, and ends with the project. */
export interface FiguresSession {
  project: Id | null
  tab: FigureTab
  /** The saved figure that is shown; null for one that is not saved. */
  saved: Id | null
  spec: FigureSpec
  /** Whether something was changed since the figure was saved or begun. */
  isChanged: boolean
  chosen: ChosenMark | null
  dialog: 'save' | 'saveAs' | 'export' | null
  /** Whether the settings lie over the figure where the window has no room for them beside. */
  settings: boolean
}

const fresh: Omit<FiguresSession, 'project'> = {
  tab: 'figures',
  saved: null,
  spec: FigureSpec.parse({ kind: 'flow' }),
  isChanged: false,
  chosen: null,
  dialog: null,
  settings: false,
}

export const useFigures = create<FiguresSession>()(() => ({ project: null, ...fresh }))

/** Begins anew where the state is still that of another project. */
export function enterFigures(project: Id): void {
  if (useFigures.getState().project !== project) useFigures.setState({ project, ...fresh })
}

export function showTab(tab: FigureTab): void {
  useFigures.setState({ tab, chosen: null, dialog: null })
}

/** Begins a figure of a kind; the page, the measure and the selection of the one before stay, since one compares. */
export function beginFigure(kind: FigureKind): void {
  const { spec } = useFigures.getState()
  useFigures.setState({
    saved: null,
    spec: { ...spec, kind, title: '', notes: '' },
    isChanged: false,
    chosen: null,
  })
}

/** Shows a saved figure. What it was saved with may be of a later version; then it stays what is shown, and false comes back. */
export function openSavedFigure(saved: Saved): boolean {
  const spec = FigureSpec.safeParse(saved.settings)
  if (!spec.success) return false
  useFigures.setState({ saved: saved.id, spec: spec.data, isChanged: false, chosen: null })
  return true
}

export function changeSpec(change: Partial<FigureSpec>): void {
  useFigures.setState(({ spec }) => ({ spec: { ...spec, ...change }, isChanged: true }))
}

export function chooseMark(chosen: ChosenMark | null): void {
  useFigures.setState({ chosen })
}

export function showDialog(dialog: FiguresSession['dialog']): void {
  useFigures.setState({ dialog })
}
