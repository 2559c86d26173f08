/**
 * Moves the focus to the next pane: the elements marked `data-pane`, in document order. A pane that has a place to begin marks it
 * `data-pane-start`; otherwise its first control that the Tab key would reach is taken.
 */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(pane => pane.offsetParent !== null)
  if (panes.length === 0) return
  const present = panes.findIndex(pane => pane.contains(document.activeElement))
  const from = present === -1 && step === -1 ? 0 : present
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(from + step * tried + panes.length * 2) % panes.length]
    const start = pane === undefined ? null : startOf(pane)
    if (start !== null) {
      start.focus()
      return
    }
  }
}

const reachable = 'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex]'

/** Where a pane begins: the place it marks, or its first control in reach. */
export function startOf(pane: HTMLElement): HTMLElement | null {
  const start = pane.querySelector<HTMLElement>('[data-pane-start]')
  if (start !== null) return start.tabIndex >= 0 ? start : firstReachable(start)
  return firstReachable(pane) ?? (pane.tabIndex >= 0 ? pane : null)
}

function firstReachable(element: HTMLElement): HTMLElement | null {
  return (
    [...element.querySelectorAll<HTMLElement>(reachable)].find(one => one.tabIndex >= 0 && one.offsetParent !== null) ??
    null
  )
}
