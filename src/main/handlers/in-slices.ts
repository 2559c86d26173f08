import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import type { Sliced } from '../../shared/slices'
import { lastEntryOf } from '../db/history'
import type { Project } from '../db/project'
import { makeInWorker } from '../export/make-in-worker'
import type { Made, Makers, Order } from '../export/makers'
import type { Say } from '../export/say-share'
import type { CallContext } from './contract'
import { beginWork } from './work-under-way'

/**
 * Does long work piece by piece: between two pieces every other call is answered, so that coding never waits for a table, and the caller may
 * give up. What comes out belongs to one state of the project: after an action made meanwhile the work begins anew. How far it is can be
 * asked for (`app.progress`).
 *
 * @param signal of the call: a window that asks for something newer, or no longer for anything, ends the older work
 * @param begin yields wherever others may be answered, saying how much is done
 * @throws AppError project.none where the project was closed meanwhile; the signal's reason where the caller gave up
 */
export function inSlices<Result>(
  context: CallContext,
  signal: AbortSignal | undefined,
  begin: (project: Project) => Sliced<Result>,
): Promise<Result> {
  return asWork(context, say => sliced(context, signal, begin, say))
}

/**
 * Counts what a file holds as `inSlices` does, and then has it made by a worker: nobody waits for either, both can be given up, and the share
 * is that of the whole.
 *
 * @param order of the file, from what was counted
 * @throws as `inSlices`, and as `makeInWorker`
 */
export function countAndMake<Counted, Kind extends keyof Makers>(
  context: CallContext,
  signal: AbortSignal | undefined,
  kind: Kind,
  count: (project: Project) => Sliced<Counted>,
  order: (counted: Counted) => Order<Kind>,
): Promise<Made<Kind> & { counted: Counted }> {
  return asWork(context, async say => {
    const counted = await sliced(context, signal, count, share => say(share / 2))
    const made = await makeInWorker(kind, order(counted), { signal, say: share => say(0.5 + share / 2) })
    signal?.throwIfAborted()
    return { ...made, counted }
  })
}

/** Shows work to whoever waits for it: how far it is, and that it is over, however it ended. */
export async function asWork<Result>({ workspace, client }: CallContext, work: (say: Say) => Promise<Result>) {
  const underWay = beginWork(workspace, client)
  try {
    return await work(share => {
      underWay.share = share
    })
  } finally {
    underWay.isOver = true
  }
}

async function sliced<Result>(
  { workspace }: CallContext,
  signal: AbortSignal | undefined,
  begin: (project: Project) => Sliced<Result>,
  say: Say,
): Promise<Result> {
  const { project } = workspace
  for (;;) {
    const state = lastEntryOf(project)
    const work = begin(project)
    for (;;) {
      await setImmediate()
      // What is half merged is not counted.
      while (workspace.alone) await workspace.alone
      signal?.throwIfAborted()
      if (!workspace.current || workspace.project !== project) throw new AppError('project.none')
      if (lastEntryOf(project) !== state) break
      const { done, value } = work.next()
      if (done) return value
      say(value)
    }
  }
}
