import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import { focusCoding, ui, useUi } from '../app/store'
import { cachedDocument } from './cached'
import { coding, useCoding } from './session'

let choosing = false

// Whoever focuses another coding means that one alone.
useUi.subscribe((state, before) => {
  if (!choosing && state.focusedCoding !== before.focusedCoding && coding().also.length > 0)
    useCoding.setState({ also: [] })
})

/** The codings that keys and fields act on: the focused one, and those chosen with it. In the order of the document's list. */
export function chosenCodings(): Coding[] {
  const { focusedCoding } = ui()
  if (focusedCoding === null) return []
  const ids = new Set([focusedCoding, ...coding().also])
  return cachedDocument()?.codings.filter(each => ids.has(each.id)) ?? []
}

/** Moves the focus and keeps what was chosen before. */
export function focusAlso(id: Id): void {
  const { focusedCoding } = ui()
  choosing = true
  try {
    focusCoding(id)
    const kept = focusedCoding === null ? coding().also : [...coding().also, focusedCoding]
    useCoding.setState({ also: [...new Set(kept)].filter(each => each !== id) })
  } finally {
    choosing = false
  }
}

/** Takes a coding into what is chosen, or out of it. */
export function toggleChosen(id: Id): void {
  const { also } = coding()
  if (ui().focusedCoding !== id) {
    if (also.includes(id)) useCoding.setState({ also: also.filter(each => each !== id) })
    else focusAlso(id)
    return
  }
  const [next, ...rest] = also
  if (next === undefined) return
  choosing = true
  try {
    focusCoding(next)
    useCoding.setState({ also: rest })
  } finally {
    choosing = false
  }
}
