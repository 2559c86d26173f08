/** As many files are on their way to the main side at once: it reads no more of them side by side. */
const atOnce = 2

/**
 * Has many files read a few at a time, in their order, so that two hundred of them neither hold up the window nor lie in memory together.
 *
 * @param read reads one; it must not throw
 */
export function readingQueue(read: (key: number, signal: AbortSignal) => Promise<void>) {
  let waiting: number[] = []
  let running = 0
  let stop = new AbortController()
  const go = () => {
    const key = running < atOnce ? waiting.shift() : undefined
    if (key === undefined) return
    const { signal } = stop
    running++
    void read(key, signal).finally(() => {
      if (signal.aborted) return
      running--
      go()
    })
    go()
  }
  return {
    readLater(key: number): void {
      waiting.push(key)
      go()
    },
    /** At once, beside those that are being read. */
    readNow(key: number): void {
      waiting = waiting.filter(each => each !== key)
      void read(key, stop.signal)
    },
    /** Gives up what is being read, and what waits. */
    stopReading(): void {
      stop.abort()
      stop = new AbortController()
      waiting = []
      running = 0
    },
  }
}
