import { useEffect, useRef } from 'react'
import { startOf } from './panes'
import type { ProjectView } from './view-names'

/** Where the list one works in stands beside the main region, which shows what is chosen in it. */
const listBeside: ReadonlySet<ProjectView> = new Set(['stories', 'figures'])

/** How long whoever took the focused element away has for putting the focus somewhere itself, in milliseconds. */
const patience = 100

/**
 * Keeps the focus where one works, so that the arrow keys act at once: after a change of view, and whenever what had the focus is taken
 * away and nobody gives it to something else, as when a dialog closes whose opener is gone.
 */
export function useFocusAtWork(view: ProjectView): void {
  const shown = useRef(view)
  const keeper = useRef<{ enter: () => void }>(null)
  useEffect(() => {
    const { stop, ...started } = keepFocus(() => shown.current)
    keeper.current = started
    return stop
  }, [])
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    keeper.current?.enter()
  }, [view])
}

function keepFocus(view: () => ProjectView): { enter: () => void; stop: () => void } {
  let last: Element | null = null
  let isWanted = false
  let waiting = 0

  const check = (): void => {
    const focused = document.activeElement
    if (isWanted) {
      if (isOnPage() && (isNowhere(focused) || focused?.closest('.app-bar') || focused?.id === 'main')) goToWork(view())
    } else if (waiting === 0 && isNowhere(focused) && last?.isConnected === false)
      waiting = window.setTimeout(() => {
        waiting = 0
        isWanted ||= isNowhere(document.activeElement) && last?.isConnected === false
        check()
      }, patience)
  }
  const onFocus = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : null
    // The main region itself is only held until what one works with in it is there.
    if (last?.id !== 'main' || last.matches('[data-work]')) isWanted = false
  }
  // Who presses beside everything wants the focus nowhere. What was taken away is told from it by being gone.
  const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
    if (relatedTarget !== null || !document.hasFocus()) return
    setTimeout(() => {
      if (last === target && last?.isConnected && isNowhere(document.activeElement)) last = null
    })
  }
  const observer = new MutationObserver(check)
  observer.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('focusout', onBlur)
  return {
    enter: () => {
      isWanted = true
      // After the view's own effects, which may know a better place.
      requestAnimationFrame(() => {
        if (isWanted) check()
      })
    },
    stop: () => {
      observer.disconnect()
      clearTimeout(waiting)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
    },
  }
}

const isNowhere = (element: Element | null): boolean => element === null || element === document.body

/** Nothing floats above the page that would take the focus itself. */
const isOnPage = (): boolean =>
  document.querySelector('.ui-modal:not([data-exiting]), .ui-popover:not([data-exiting])') === null

function goToWork(view: ProjectView): void {
  const main = document.getElementById('main')
  const place = workIn(view, main)
  if (place) {
    entryOf(place).focus({ preventScroll: true })
    return
  }
  if (main === null || document.activeElement === main) return
  if (main.tabIndex < 0) main.tabIndex = -1
  main.focus({ preventScroll: true })
}

function workIn(view: ProjectView, main: HTMLElement | null): HTMLElement | null {
  if (listBeside.has(view)) {
    const list = document.querySelector<HTMLElement>('.app-view [data-pane]:has([data-pane-start])')
    return list && (list.querySelector<HTMLElement>('button[aria-current="true"]') ?? startOf(list))
  }
  if (main?.matches('[data-work]')) return main
  return (
    main?.querySelector<HTMLElement>('[data-scope="text"], [data-work]') ??
    main?.querySelector<HTMLElement>('[role="grid"] [role="gridcell"][tabindex="0"]') ??
    (main?.querySelector('[data-pane-start]') ? startOf(main) : null)
  )
}

/**
 * The entry of a list that takes the focus: the chosen one, or the first. A list that takes it itself may choose its first entry then,
 * and open again what has just been closed.
 */
function entryOf(place: HTMLElement): HTMLElement {
  if (!place.matches('[role="grid"], [role="treegrid"], [role="listbox"]')) return place
  return (
    place.querySelector<HTMLElement>('[data-key][aria-selected="true"]') ??
    place.querySelector<HTMLElement>('[role="row"][data-key], [role="option"][data-key]') ??
    place
  )
}
