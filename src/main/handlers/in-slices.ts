import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import { lastEntryOf } from '../db/history'
import type { Project } from '../db/project'
import type { Workspace } from './workspace'

/**
 * Runs long counts piece by piece: between two pieces every other call is answered, so that coding never waits for a table, and the caller may
 * give up. What comes out belongs to one state of the project: after an action made meanwhile the work begins anew.
 *
 * @param signal of the call: a window that asks for something newer, or no longer for anything, ends the older work
 * @param begin yields wherever others may be answered
 * @throws AppError project.none where the project was closed meanwhile; the signal's reason where the caller gave up
 */
export async function inSlices<Result>(
  workspace: Workspace,
  signal: AbortSignal | undefined,
  begin: (project: Project) => Generator<void, Result>,
): Promise<Result> {
  const { project } = workspace
  for (;;) {
    const state = lastEntryOf(project)
    const work = begin(project)
    for (;;) {
      await setImmediate()
      signal?.throwIfAborted()
      if (!workspace.current || workspace.project !== project) throw new AppError('project.none')
      if (lastEntryOf(project) !== state) break
      const { done, value } = work.next()
      if (done) return value
    }
  }
}
