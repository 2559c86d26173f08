import { create } from 'zustand'
import type { Span } from '../../shared/anchor/span'
import type { ReadingPlace } from '../../shared/model/desk'
import type { FlowWords, Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import type { DockTab } from '../app/dock-names'
import { ui } from '../app/store'
import type { TranscriptView } from '../editor/TranscriptView'
import type { ReadTurn } from '../editor/turn-heads'
import { cachedDesk, leavePlace } from './desk'
import { type ShownFilter, showsAll } from './shown-codings'

/** What the code palette does with the chosen code: put it on the selection, or in the place of a coding's code. */
export type PaletteTask =
  | { name: 'apply' }
  | { name: 'recode'; codings: readonly Id[] }
  | { name: 'choose'; use(code: Id): void | Promise<void>; back(): void }

/** Words in the open document that may state a flow. */
export interface StatingWords {
  text: string
  at: FlowWords
}

/** A place one jumped from. */
export interface Stop {
  document: Id | null
  coding: Id | null
  /** Null: the text was not shown, a list stood in its place. */
  place: ReadingPlace | null
  /** The list below or instead of the text that was jumped from, and how far it was scrolled; null: the text itself. */
  list: { tab: DockTab; whole: boolean; top: number } | null
}

export interface CodingSession {
  palette: { task: PaletteTask; anchor: { left: number; top: number; bottom: number } } | null
  lastCode: Id | null
  /** Last used first. */
  recentCodes: readonly Id[]
  /** Codings chosen together with the focused one. */
  also: readonly Id[]
  /** The edge that is held, and where the coding's edges stand now. */
  edge: { coding: Id; side: 'start' | 'end'; span: Span } | null
  /** The passage a flow is being drawn from, shown while other documents are open. */
  flowFrom: Passage | null
  flowDialog: {
    from: Passage
    to: Passage
    words?: StatingWords | null
    suggested?: StatingWords | null
    memo?: string
  } | null
  /** Whether the inspector lies over the text where the window has no room for it beside. */
  inspector: boolean
  /** Which codings are shown in the text. */
  filter: ShownFilter
  /** Reading places by document: turn number and pixels above it. */
  places: ReadonlyMap<Id, ReadingPlace>
  /** Where one came from by following flows and passages, the last last. */
  trail: readonly Stop[]
}

const fresh: CodingSession = {
  palette: null,
  lastCode: null,
  recentCodes: [],
  also: [],
  edge: null,
  flowFrom: null,
  flowDialog: null,
  inspector: false,
  filter: showsAll,
  places: new Map(),
  trail: [],
}

/** State of the coding view that outlives a change of document, and ends with the project. */
export const useCoding = create<CodingSession>()(() => fresh)

export function coding(): CodingSession {
  return useCoding.getState()
}

export function toggleInspector(): void {
  useCoding.setState(state => ({ inspector: !state.inspector }))
}

let project: Id | null = null

/** Begins anew with another project: nothing that was drawn or used in one belongs to the next. */
export function beginSession(id: Id): void {
  if (project !== null && project !== id) useCoding.setState(fresh)
  project = id
}

/** The transcript that is on the screen, for what commands do with its selection. */
export interface Stage {
  document: Id
  turns: readonly ReadTurn[]
  view: TranscriptView
}

let stage: Stage | null = null

export function setStage(next: Stage | null): void {
  stage = next
  const { document } = ui()
  if (next === null || next.document !== document) return
  // Its codings are painted by what is drawn after it.
  for (const shown of awaited.splice(0)) setTimeout(shown)
}

const awaited: (() => void)[] = []

/** When the text of the document that was just opened is on the screen, or after five seconds without it. */
export function stageIsSet(): Promise<void> {
  if (currentStage() !== null) return Promise.resolve()
  return new Promise(resolve => {
    awaited.push(resolve)
    setTimeout(resolve, 5000)
  })
}

/** @returns null where no document is open, or another one is still being read. */
export function currentStage(): Stage | null {
  return stage !== null && stage.document === ui().document ? stage : null
}

const recentKept = 8

export function rememberCode(code: Id): void {
  useCoding.setState(state => ({
    lastCode: code,
    recentCodes: [code, ...state.recentCodes.filter(other => other !== code)].slice(0, recentKept),
  }))
}

/** Remembers where one reads, also for the next time the project is opened on this computer. */
export function rememberPlace(document: Id, place: ReadingPlace): void {
  useCoding.setState(state => ({ places: new Map(state.places).set(document, place) }))
  leavePlace(document, { turn: place.turn, above: Math.round(place.above) })
}

export function placeIn(document: Id): ReadingPlace | null {
  return coding().places.get(document) ?? cachedDesk().places[document] ?? null
}
