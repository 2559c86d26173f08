/** Work that is not an action of the history yet, and must be one before another is undone or redone. */
const unfinished = new Set<() => Promise<unknown>>()

/** @returns what takes it out again */
export function finishBeforeHistory(work: () => Promise<unknown>): () => void {
  unfinished.add(work)
  return () => unfinished.delete(work)
}

export async function finishWork(): Promise<void> {
  for (const work of unfinished) await work()
}
