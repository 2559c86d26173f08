import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import type { Sliced } from '../../shared/slices'
import { lastEntryOf } from '../db/history'
import type { Project } from '../db/project'
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
export async function inSlices<Result>(
  { workspace, client }: CallContext,
  signal: AbortSignal | undefined,
  begin: (project: Project) => Sliced<Result>,
): Promise<Result> {
  const { project } = workspace
  const underWay = beginWork(workspace, client)
  try {
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
        underWay.share = value
      }
    }
  } finally {
    underWay.isOver = true
  }
}
