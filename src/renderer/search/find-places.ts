import type { FoundSpan } from '../../shared/model/search'
import { ui, useUi } from '../app/store'
import { currentStage } from '../coding/session'
import { useSearch } from './search-state'

let places: readonly FoundSpan[] = []

/** The places the find bar found last, for the keys that go from one to the next. */
export function setFound(found: readonly FoundSpan[]): void {
  places = found
}

/** Opens the find bar, with the selected words in it if they are in one turn. */
export function openFind(): void {
  const selected = document.getSelection()?.toString() ?? ''
  const text = selected !== '' && selected.length < 200 && !selected.includes('\n') ? selected : null
  const before = useSearch.getState().find
  const kept = before ?? { text: '', mode: 'characters' as const, caseSensitive: false, wholeWord: false, at: 0 }
  if (ui().dock.whole) useUi.setState(state => ({ dock: { ...state.dock, whole: false } }))
  useSearch.setState({ find: { ...kept, ...(text === null ? {} : { text }) } })
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('.search-find input')
    field?.focus()
    field?.select()
  })
}

/** Closes the find bar; the words found last are selected then, ready to be coded. */
export function closeFind(): void {
  const place = places[useSearch.getState().find?.at ?? -1]
  useSearch.setState({ find: null })
  const view = currentStage()?.view
  view?.takeFocus()
  if (place)
    view?.select({ startTurn: place.turn, startOffset: place.start, endTurn: place.turn, endOffset: place.end })
}

export function stepFound(step: 1 | -1): void {
  const count = places.length
  if (count === 0) return
  useSearch.setState(({ find }) => (find ? { find: { ...find, at: (find.at + step + count) % count } } : {}))
}

/** Number of the first place at or behind where one reads; the first of all where there is none. */
export function firstFromHere(found: readonly FoundSpan[]): number {
  const stage = currentStage()
  if (!stage) return 0
  const here = stage.view.caret() ?? { turn: stage.view.topPlace().turn, offset: 0 }
  const next = found.findIndex(({ turn, end }) => turn > here.turn || (turn === here.turn && end >= here.offset))
  return Math.max(0, next)
}
