import type { SearchHit } from '../../shared/model/search'
import { hitKey } from './search-state'

/** The hits chosen in the list; all of them where none or only one is chosen (that is where one stands). */
export function chosenHits(hits: readonly SearchHit[], chosen: ReadonlySet<string>): readonly SearchHit[] {
  if (chosen.size < 2) return hits
  return hits.filter(hit => chosen.has(hitKey(hit)))
}

/** Puts the focus on the list of hits. */
export function focusHits(): void {
  requestAnimationFrame(() => {
    const list = document.querySelector<HTMLElement>('.search-list')
    const row = list?.querySelector<HTMLElement>('[data-selected="true"], [role="row"]:not([aria-disabled])')
    ;(row ?? list)?.focus()
  })
}
