import type { Hidden } from './figure-words'

/** What there is of what is not drawn, in the order it is named. */
export function hiddenParts(more: Hidden): [keyof Hidden, number][] {
  return (Object.entries(more) as [keyof Hidden, number][]).filter(([, count]) => count > 0)
}
