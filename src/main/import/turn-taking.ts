/**
 * Lets at most `most` pieces of work run at once; the others wait in the order in which they came. Work that is no longer wanted when its
 * turn comes is not begun.
 */
export function turnTaking(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async function take<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (running >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else running++
    try {
      signal?.throwIfAborted()
      return await work()
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
