import type { Id } from '../../shared/model/id'
import { focusCoding, sayInStatus, showDock, ui, widenDock } from '../app/store'
import { holdKeysUntil } from '../commands/typed-ahead'
import { text } from '../i18n/text'
import { cachedDocument } from './cached'
import { enterField } from './enter-field'
import { openText } from './open-text'
import { coding, currentStage, type Stop, stageIsSet, useCoding } from './session'

const trailKept = 50

/** Goes to a coding, in this document or another, and remembers the way back. */
export function jumpTo(document: Id, target: Id): void {
  leaveTrail()
  openText({ document, coding: target })
}

/** Goes to words of a turn, which are selected there, and remembers the way back. */
export function jumpToWords(document: Id, turn: Id, words: { start: number; end: number }): void {
  leaveTrail()
  openText({ document, turn, words })
}

/** Goes to the other end of a flow of the open document. */
export function jumpToEnd(target: Id): void {
  const end = cachedDocument()
    ?.flows.flatMap(({ from, to }) => [from, to])
    .find(passage => passage.coding === target)
  const document = end?.document ?? ui().document
  if (document !== null) jumpTo(document, target)
}

/** The flow that was followed last from a coding, so that the next time another one is. */
const followed = new Map<Id, number>()

/**
 * Goes along a flow of the focused coding: to where it leads, or back to where it comes from. From one with several, to one after the
 * other each time one comes back to it.
 */
export function followFlow(direction: 'on' | 'back'): void {
  const focused = ui().focusedCoding
  const flows = cachedDocument()?.flows.filter(({ flow }) => (direction === 'on' ? flow.from : flow.to) === focused)
  if (focused === null || !flows || flows.length === 0) {
    sayInStatus(text(focused === null ? 'coding:focus.first' : `coding:follow.none.${direction}`))
    return
  }
  const key = `${direction} ${focused}`
  const next = ((followed.get(key) ?? -1) + 1) % flows.length
  followed.set(key, next)
  const end = direction === 'on' ? flows[next]!.to : flows[next]!.from
  jumpTo(end.document, end.coding)
  if (flows.length > 1) sayInStatus(text('coding:follow.one', { at: next + 1, count: flows.length }))
}

/** Back to where the last jump was made from: the place in the text, or the list below it as it was. */
export function jumpBack(): void {
  const last = coding().trail.at(-1)
  if (!last) return
  const { document, place, list } = last
  useCoding.setState(state => ({
    trail: state.trail.slice(0, -1),
    places: document && place ? new Map(state.places).set(document, place) : state.places,
  }))
  if (document !== null && place !== null) {
    const here = ui().document === document ? currentStage() : null
    if (here) here.view.restore(place)
    else openText({ document })
    focusCoding(last.coding)
  }
  if (list === null) return
  showDock(list.tab)
  widenDock(list.whole)
  const isThere = place === null ? Promise.resolve() : stageIsSet()
  void holdKeysUntil(isThere.then(() => enterField(listInDock, listInDock)).then(() => scrollList(list.top)))
}

const listInDock = '.coding-dock [data-pane-start]'

/** Once the list has the height it had, which is when the window has been laid out. */
function scrollList(top: number): Promise<void> {
  return new Promise(resolve =>
    requestAnimationFrame(() => {
      document.querySelector(listInDock)?.scrollTo({ top })
      resolve()
    }),
  )
}

function leaveTrail(): void {
  const stage = currentStage()
  const { dock, focusedCoding } = ui()
  const isInList = document.activeElement?.closest('.coding-dock') != null
  if (!stage && !isInList) return
  const stop: Stop = {
    document: stage?.document ?? null,
    coding: focusedCoding,
    place: stage?.view.topPlace() ?? null,
    list: isInList
      ? { tab: dock.tab, whole: dock.whole, top: document.querySelector(listInDock)?.scrollTop ?? 0 }
      : null,
  }
  useCoding.setState(state => ({ trail: [...state.trail, stop].slice(-trailKept) }))
}
