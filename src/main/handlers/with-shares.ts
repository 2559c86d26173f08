import { setImmediate } from 'node:timers/promises'
import { callError } from './contract'
import type { Workspace } from './workspace'

/**
 * Runs long work and tells the caller meanwhile which share of it is done, 0 to 1. Whoever gives up, by the signal or by no longer listening, ends it at
 * its next step.
 * @param work calls `step` wherever others may be answered
 */
export async function* withShares<Result>(
  workspace: Workspace,
  signal: AbortSignal | undefined,
  work: (step: (done: number) => Promise<void>) => Promise<Result>,
): AsyncGenerator<number, Result> {
  const unheard = new AbortController()
  let share = 0
  let news = Promise.withResolvers<boolean>()
  const result = work(async done => {
    share = done
    news.resolve(true)
    await setImmediate()
    signal?.throwIfAborted()
    unheard.signal.throwIfAborted()
  })
  const end = () => news.resolve(false)
  result.then(end, end)
  try {
    while (await news.promise) {
      news = Promise.withResolvers<boolean>()
      yield share
    }
    return await result
  } catch (error) {
    throw callError(error, workspace)
  } finally {
    unheard.abort()
    await result.catch(() => {})
  }
}
