import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type LexicalEditor,
} from 'lexical'

/** What the editor answers from the caret it knows, without looking at the page's. */
const answered = ['keydown', 'paste', 'cut', 'copy'] as const

/**
 * Tells the editor where the caret is before it answers keys and the clipboard. It hears of it from the page otherwise, which says so when it has
 * time: on a busy machine a key may come first, and what is pasted would replace words that are not selected any more.
 */
export function hearCaret(editor: LexicalEditor): () => void {
  return editor.registerRootListener(root => {
    if (!root) return
    const stop = new AbortController()
    const hear = () => takeCaret(editor, root)
    for (const type of answered) root.addEventListener(type, hear, { capture: true, signal: stop.signal })
    return () => stop.abort()
  })
}

function takeCaret(editor: LexicalEditor, root: HTMLElement): void {
  // An input method holds its own words selected.
  if (editor.isComposing()) return
  const there = editor.read(() => {
    const selection = $createRangeSelectionFromDom(root.ownerDocument.getSelection(), editor)
    const known = $getSelection()
    const isKnown = $isRangeSelection(known) && selection?.anchor.is(known.anchor) && selection.focus.is(known.focus)
    return isKnown ? null : selection
  })
  if (there) editor.update(() => $setSelection(there), { discrete: true })
}
