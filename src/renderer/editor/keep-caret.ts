/**
 * Keeps the caret, or what is selected, where it was while something else has the focus: a field that is written in takes the page's one
 * selection with it, and a text that gets the focus back would begin at its start.
 * @returns to be called where the selection is set meanwhile, so that what was before is not put back over it
 */
export function keepCaret(root: HTMLElement, signal: AbortSignal): () => void {
  let kept: Kept | null = null
  const isHere = (selection: Selection | null): selection is Selection =>
    selection?.anchorNode != null && selection.focusNode !== null && root.contains(selection.anchorNode)
  root.addEventListener(
    'blur',
    () => {
      const selection = document.getSelection()
      if (isHere(selection))
        kept = [selection.anchorNode!, selection.anchorOffset, selection.focusNode!, selection.focusOffset]
    },
    { signal },
  )
  root.addEventListener(
    'focus',
    () => {
      if (kept && root.contains(kept[0]) && root.contains(kept[2]))
        document.getSelection()?.setBaseAndExtent(kept[0], within(kept[0], kept[1]), kept[2], within(kept[2], kept[3]))
      kept = null
    },
    { signal },
  )
  // A press makes a selection of its own, which would go on from one that is put back under it. Not with Shift, which goes on from the kept
  // one; nor on a label, which picks a coding.
  root.addEventListener(
    'pointerdown',
    event => {
      const isText = event.target instanceof Element && !event.target.closest('[data-coding], [data-codings], button')
      if (isText && event.button === 0 && !event.shiftKey) kept = null
    },
    { signal },
  )
  return () => {
    kept = null
  }
}

type Kept = [anchor: Node, at: number, focus: Node, to: number]

/** The text may have been corrected meanwhile. */
const within = (node: Node, offset: number): number =>
  Math.min(offset, node instanceof Text ? node.length : node.childNodes.length)
