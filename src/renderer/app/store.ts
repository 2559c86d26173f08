import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import type { DockTab } from './dock-names'
import type { ProjectView } from './view-names'

export type View = { name: 'welcome' | 'import' | 'exchange' | ProjectView }

/** What floats above the window, one at a time. */
export type Overlay =
  | { name: 'palette' }
  | { name: 'help'; page: string | null }
  | { name: 'settings' }
  /** Of a package that was just opened, whose sender may go by the same name as the person here. */
  | { name: 'coder'; isPackage?: boolean }
  | { name: 'newProject'; next?: 'exchange' }
  | { name: 'exportProject' }
  | { name: 'exportData' }
  | { name: 'openProject'; find: { path: string; name: string } | null }

/** A place in a document to bring into sight once it is open; whoever shows it takes it back with `reveal(null)`. */
export interface Target {
  document: Id
  coding?: Id
  turn?: Id
  /** Words of that turn to select: UTF-16 offsets in its text, end exclusive. */
  words?: { start: number; end: number }
}

export interface UiState {
  view: View
  /** Counts the projects shown: what a feature keeps of one ends when it goes up. */
  stay: number
  overlay: Overlay | null
  /** The document open in the coding view. */
  document: Id | null
  focusedCoding: Id | null
  /** The coding from which a flow is being drawn, until it is finished or given up. */
  flowFrom: Id | null
  target: Target | null
  /** Code whose passages the dock lists. */
  passagesOf: Id | null
  /** Whole: it stands in the place of the text. */
  dock: { open: boolean; tab: DockTab; whole: boolean }
  /** Place and counts, left in the status bar, said by the view that is shown. */
  place: readonly string[]
  /** What was last said, with whether undo takes it back; right in the status bar. Cleared by the next action. */
  said: { words: string; undo: boolean } | null
  /** Lost: nobody answers. Refused: Valueloom answers, but was started anew and does not know this window. */
  connection: 'connecting' | 'open' | 'lost' | 'refused'
}

const noProject = {
  document: null,
  focusedCoding: null,
  flowFrom: null,
  target: null,
  passagesOf: null,
  place: [],
  said: null,
  overlay: null,
} satisfies Partial<UiState>

export const useUi = create<UiState>()(() => ({
  view: { name: 'welcome' },
  dock: { open: true, tab: 'passages', whole: false },
  connection: 'connecting',
  stay: 0,
  ...noProject,
}))

/** The present state outside of a component. */
export function ui(): UiState {
  return useUi.getState()
}

export function showView(view: View): void {
  // What was said of one view is no news in the next.
  useUi.setState(state => ({
    view,
    overlay: null,
    ...(state.view.name === view.name ? {} : { place: [], said: null }),
  }))
}

export function showOverlay(overlay: Overlay | null): void {
  useUi.setState({ overlay })
}

/** Opens a document in the coding view, at a coding or turn if one is given. */
export function openDocument(target: Target): void {
  useUi.setState(state => ({
    view: { name: 'code' },
    overlay: null,
    document: target.document,
    focusedCoding: target.coding ?? (state.document === target.document ? state.focusedCoding : null),
    target: target.coding === undefined && target.turn === undefined ? null : target,
    // Who opens a document wants to see its text.
    dock: { ...state.dock, whole: false },
  }))
}

export function reveal(target: Target | null): void {
  useUi.setState({ target })
}

export function focusCoding(id: Id | null): void {
  useUi.setState({ focusedCoding: id })
}

/** Begins drawing a flow at a coding, or gives it up with null. */
export function drawFlowFrom(id: Id | null): void {
  useUi.setState({ flowFrom: id })
}

/** Lists the passages of a code in the dock. */
export function showPassagesOf(code: Id | null): void {
  useUi.setState(state => ({ passagesOf: code, dock: { ...state.dock, open: true, tab: 'passages' } }))
}

export function showDock(tab: DockTab): void {
  useUi.setState(state => ({ dock: { ...state.dock, open: true, tab } }))
}

/** Gives the dock the whole place of the text, or brings it back below. */
export function widenDock(whole: boolean): void {
  useUi.setState(state => ({ dock: { ...state.dock, open: true, whole } }))
}

export function toggleDock(): void {
  useUi.setState(state => ({ dock: { ...state.dock, open: !state.dock.open, whole: false } }))
}

/** Says where one is and how much there is of it: the left of the status bar. */
export function setPlace(...parts: string[]): void {
  const same = parts.length === ui().place.length && parts.every((part, index) => part === ui().place[index])
  if (!same) useUi.setState({ place: parts })
}

/** Puts words into the right of the status bar (`undo`: with the way back), where screen readers hear them. */
export function sayInStatus(words: string, undo = false): void {
  useUi.setState({ said: { words, undo } })
}

/** Forgets everything about the project that was open. */
export function leaveProject(view: View): void {
  useUi.setState(state => ({ ...noProject, view, stay: state.stay + 1 }))
}
