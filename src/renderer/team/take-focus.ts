/**
 * Takes the keyboard when what had it is gone, as after a step that replaces one screen with the next: keys such as Ctrl+Enter and
 * Escape then go on working. Never from something that has it. For `ref`, on an element with a tabIndex.
 */
export function takeFocus(element: HTMLElement | null): void {
  if (document.activeElement === document.body) element?.focus({ preventScroll: true })
}
