import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import { PassageQuery } from '../../shared/model/passage-query'
import { showDock, ui, useUi } from '../app/store'

export interface PassageState {
  query: PassageQuery
  /** Rows that are chosen; the one the cursor is on is acted on where none is. */
  chosen: ReadonlySet<number>
  cursor: number | null
  /** Where a choice of several rows began. */
  from: number | null
  /** Rows that are being given another code, or a second one (`also`), until one is chosen or it is given up. */
  recoding: { rows: readonly number[]; also: boolean } | null
}

const fresh: PassageState = {
  query: PassageQuery.parse({}),
  chosen: new Set(),
  cursor: null,
  from: null,
  recoding: null,
}

/** The list of passages: what it asks for and what is chosen in it. Outlives the panel, and ends with the project. */
export const usePassages = create<PassageState>()(() => fresh)

/** Where the list was scrolled to, and for which question: it stands there again when one comes back. Nothing is drawn from it. */
export const passageScroll: { query: PassageQuery | null; top: number } = { query: null, top: 0 }

export function passages(): PassageState {
  return usePassages.getState()
}

export function askForPassages(change: Partial<PassageQuery>): void {
  usePassages.setState(state => ({ query: { ...state.query, ...change }, chosen: new Set(), from: null }))
}

/** Lists all passages again, in the order and groups as they are. */
export function clearPassageFilters(): void {
  const { order, group, withBelow } = passages().query
  useUi.setState({ passagesOf: null })
  askForPassages({ ...fresh.query, order, group, withBelow })
}

const filters = [
  'documents',
  'participants',
  'cycles',
  'coders',
  'valences',
  'stances',
  'confidences',
  'levels',
  'beneficiaries',
  'roles',
] as const

/** How many of the filters beside codes and words narrow the list. */
export function filterCount(query: PassageQuery): number {
  return filters.filter(name => query[name].length > 0).length + (query.query === null ? 0 : 1)
}

export function choosePassages(change: Partial<Pick<PassageState, 'chosen' | 'cursor' | 'from'>>): void {
  usePassages.setState(change)
}

/** Codes chosen in the codebook, one or several: their passages are listed. */
export function chooseCodes(codes: readonly Id[]): void {
  const { query } = passages()
  if (codes.length !== query.codes.length || codes.some(code => !query.codes.includes(code))) listCodes(codes)
  showDock('passages')
}

/** Several codes at once. */
export function listCodes(codes: readonly Id[]): void {
  askForPassages({ codes: [...codes] })
  useUi.setState({ passagesOf: codes.at(-1) ?? null })
}

// A code chosen anywhere in the window is the one listed; another project begins anew.
useUi.subscribe((state, before) => {
  if (state.stay !== before.stay) usePassages.setState(fresh)
  const { passagesOf } = state
  if (passagesOf === before.passagesOf) return
  const { codes } = passages().query
  if (passagesOf === null ? codes.length > 0 : !codes.includes(passagesOf))
    askForPassages({ codes: passagesOf === null ? [] : [passagesOf] })
})

/** Lists what the codebook has chosen already, when the panel is shown for the first time. */
export function beginWithChosenCode(): void {
  const { passagesOf } = ui()
  if (passagesOf !== null && passages().query.codes.length === 0) askForPassages({ codes: [passagesOf] })
}
