import type { Workspace } from './workspace'

/** Long work that a window waits for, and what it has come to. */
export interface WorkUnderWay {
  /** From 0 to 1. */
  share: number
  isOver: boolean
}

const underWay = new WeakMap<Workspace, Map<string, WorkUnderWay[]>>()

/** Notes that work was begun for a window. Whoever does it says how far it is, and that it is over, however it ended. */
export function beginWork(workspace: Workspace, client: string): WorkUnderWay {
  const clients = underWay.get(workspace) ?? new Map<string, WorkUnderWay[]>()
  underWay.set(workspace, clients)
  const work: WorkUnderWay = { share: 0, isOver: false }
  const before = clients.get(client) ?? []
  // What is over still counts as done while other work of the same window goes on, so that the share does not fall when a part is ready.
  clients.set(client, before.every(({ isOver }) => isOver) ? [work] : [...before, work])
  return work
}

/** How much is done of all that a window waits for; null where it waits for nothing. */
export function shareDone(workspace: Workspace, client: string): number | null {
  const works = underWay.get(workspace)?.get(client) ?? []
  if (works.every(({ isOver }) => isOver)) return null
  return works.reduce((sum, { share, isOver }) => sum + (isOver ? 1 : share), 0) / works.length
}
