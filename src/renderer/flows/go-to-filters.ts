import { useFlows } from './flow-state'

/** To the filters: opens them over the figure where there is no room beside it; there a second time closes them. */
export function goToFilters(): void {
  if (document.querySelector('.flows-overlay .flows-filters') !== null) {
    closeFilters()
    return
  }
  const pane = document.querySelector('.flows-filters')
  if (pane === null) useFlows.setState({ filters: true })
  else pane.querySelector<HTMLElement>('[data-pane-start] button, [data-pane-start]')?.focus()
}

/** Takes the filters off the figure; the focus goes back to what opened them. */
export function closeFilters(): void {
  useFlows.setState({ filters: false })
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-opens="filters"]')?.focus())
}
