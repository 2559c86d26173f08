import { useEffect, useLayoutEffect } from 'react'

let kept: Range | null = null

/** Shows the selected words as selected while the search field has the focus, and keeps them for the code. */
export function useSelectionShown(): void {
  useLayoutEffect(() => {
    const selection = document.getSelection()
    kept = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null
    if (!kept || kept.collapsed || !('highlights' in CSS)) return
    const shownAs = new Highlight(kept)
    // Above the tint of a coding in focus.
    shownAs.priority = 9
    CSS.highlights.set('coding-selection', shownAs)
    return () => {
      CSS.highlights.delete('coding-selection')
    }
  }, [])
  useEffect(
    () => () => {
      kept = null
    },
    [],
  )
}

/** Selects in the page again what was selected before the search field took the focus. */
export function restoreSelection(): void {
  if (!kept) return
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(kept)
}
