/** The part of the EditContext API in use (W3C EditContext, 2024); TypeScript's own declarations do not have it yet. */
interface EditContext extends EventTarget {
  readonly text: string
  updateText(start: number, end: number, text: string): void
}

declare global {
  interface Window {
    EditContext?: new () => EditContext
  }
  interface HTMLElement {
    editContext?: EditContext | null
  }
}

/**
 * Gives an element that is not editable a caret and the whole of the browser's keyboard selection. Typing, deleting and input methods write
 * into the context, never into the page: that is what makes it impossible to alter the text while coding.
 * A cancelled `beforeinput` on an editable element would let an input method's text through.
 * @returns what undoes it, or null where the browser has no EditContext; the text can then be selected with the mouse only.
 */
export function attachReadingCaret(root: HTMLElement): (() => void) | null {
  if (!window.EditContext) return null
  const context = new window.EditContext()
  // What was typed is thrown away at once, so that a composition never starts from old letters.
  const discard = () => context.updateText(0, context.text.length, '')
  context.addEventListener('textupdate', discard)
  root.editContext = context
  return () => {
    context.removeEventListener('textupdate', discard)
    root.editContext = null
  }
}
