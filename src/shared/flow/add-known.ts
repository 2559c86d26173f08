/** Adds what is known; by tellers, a passage without one counts for nobody. */
export function addKnown(set: Set<number> | undefined, value: number | null): void {
  if (value !== null) set?.add(value)
}
