import { setImmediate } from 'node:timers/promises'
import type { AppError } from '../../shared/errors'

/**
 * Runs long work of a command: a person at a terminal sees which share of it is done, and Ctrl-C ends it in good order, with nothing half done.
 * @param work calls `step` wherever it may be ended, with the share that is done, 0 to 1
 * @throws `stopped`, where it was ended
 */
export async function withProgress<Result>(
  words: string,
  stopped: AppError,
  work: (step: (done: number) => Promise<void>) => Promise<Result>,
  screen: { isTTY?: boolean; write(text: string): unknown } = process.stderr,
): Promise<Result> {
  let isStopped = false
  const stop = () => {
    isStopped = true
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(async done => {
      if (screen.isTTY) screen.write(`\r${words} ${Math.floor(done * 100)} %`)
      await setImmediate()
      if (isStopped) throw stopped
    })
  } finally {
    if (screen.isTTY) screen.write(`\r${' '.repeat(words.length + 6)}\r`)
    for (const signal of signals) process.off(signal, stop)
  }
}
