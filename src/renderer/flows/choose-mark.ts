import { markIn } from '../figures/ScreenFigure'
import { useFlows } from './flow-state'

/**
 * Opens the evidence of a mark; the mark that is open already passes the focus on to its evidence. Null closes, and the focus goes back to
 * the mark from which it was opened.
 */
export function chooseMark(id: string | null): void {
  const { chosen } = useFlows.getState()
  if (id !== null && id === chosen) {
    focusEvidence()
    return
  }
  const leaves = id === null && document.activeElement?.closest('.flows-evidence') != null
  useFlows.setState({ chosen: id, visited: null })
  if (leaves && chosen !== null) requestAnimationFrame(() => markIn(document, chosen)?.focus())
}

function focusEvidence(): void {
  document.querySelector<HTMLElement>('.flows-evidence [data-pane-start]')?.focus()
}
