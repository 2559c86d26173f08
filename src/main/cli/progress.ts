import { setImmediate } from 'node:timers/promises'
import type { AppError } from '../../shared/errors'

interface Screen {
  isTTY?: boolean
  write(text: string): unknown
}

/** Letters of a line that is written over itself: a longer one would leave its first half behind. */
const mostLetters = 76

/**
 * Runs long work of a command: a person at a terminal sees what is done, on one line that is gone afterwards, and Ctrl-C ends it in good order.
 * Where nobody looks (a script, a pipe) nothing is said.
 * @param work calls `step` wherever it may be ended, with what is to be seen
 * @throws `stopped`, where it was ended
 */
export async function withSteps<Result>(
  stopped: AppError,
  work: (step: (words: string) => Promise<void>) => Promise<Result>,
  screen: Screen = process.stderr,
): Promise<Result> {
  let isStopped = false
  let shown = 0
  const show = (words: string) => {
    if (!screen.isTTY) return
    // Names come from the project: what moves the cursor or rings the bell is not printed.
    const line = words.replace(/\p{Cc}+/gu, ' ').slice(0, mostLetters)
    screen.write(`\r${line.padEnd(shown)}`)
    shown = line.length
  }
  const stop = () => {
    isStopped = true
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(async words => {
      show(words)
      await setImmediate()
      if (isStopped) throw stopped
    })
  } finally {
    show('')
    if (screen.isTTY) screen.write('\r')
    for (const signal of signals) process.off(signal, stop)
  }
}

/** The same with the share that is done, 0 to 1, after some words. */
export function withProgress<Result>(
  words: string,
  stopped: AppError,
  work: (step: (done: number) => Promise<void>) => Promise<Result>,
  screen?: Screen,
): Promise<Result> {
  return withSteps(stopped, step => work(done => step(`${words} ${Math.floor(done * 100)} %`)), screen)
}
