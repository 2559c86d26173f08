import { holdKeysUntil } from '../commands/typed-ahead'

/** Longest that is waited for a field, in milliseconds. */
const longest = 5000

/**
 * Puts the focus into a field of the inspector that may not be drawn yet. What is typed meanwhile is written into it.
 * @param field selects what to go to, as soon as it is there
 * @param inside selects what has the focus when that is done
 */
export function enterField(field: string, inside: string): Promise<void> {
  return holdKeysUntil(enter(field, inside))
}

async function enter(field: string, inside: string): Promise<void> {
  const last = performance.now() + longest
  while (performance.now() < last) {
    if (document.activeElement?.matches(inside)) return
    document.querySelector<HTMLElement>(field)?.focus()
    if (document.activeElement?.matches(inside)) return
    await new Promise(resolve => setTimeout(resolve, 8))
  }
}
