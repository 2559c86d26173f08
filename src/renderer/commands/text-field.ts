const typing = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number', 'date', 'time'])

/** True where letters typed become text. */
export function isTextField(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return typing.has(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}
