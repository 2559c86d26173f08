import type { Id } from '../../shared/model/id'
import { focusCoding, openDocument, ui } from '../app/store'
import { cachedDocument } from './cached'
import { coding, currentStage, useCoding } from './session'

const trailKept = 50

/** Goes to a coding, in this document or another, and remembers the way back. */
export function jumpTo(document: Id, target: Id): void {
  leaveTrail()
  openDocument({ document, coding: target })
}

/** Goes to the other end of a flow of the open document. */
export function jumpToEnd(target: Id): void {
  const end = cachedDocument()
    ?.flows.flatMap(({ from, to }) => [from, to])
    .find(passage => passage.coding === target)
  const document = end?.document ?? ui().document
  if (document !== null) jumpTo(document, target)
}

/** Back to where the last jump was made from. */
export function jumpBack(): void {
  const last = coding().trail.at(-1)
  if (!last) return
  useCoding.setState(state => ({
    trail: state.trail.slice(0, -1),
    places: new Map(state.places).set(last.document, last.place),
  }))
  const here = ui().document === last.document ? currentStage() : null
  if (here) {
    focusCoding(last.coding)
    here.view.restore(last.place)
    return
  }
  openDocument({ document: last.document })
  focusCoding(last.coding)
}

function leaveTrail(): void {
  const stage = currentStage()
  if (!stage) return
  const stop = { document: stage.document, coding: ui().focusedCoding, place: stage.view.topPlace() }
  useCoding.setState(state => ({ trail: [...state.trail, stop].slice(-trailKept) }))
}
