import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../db/project'
import { readProjectId } from '../db/salvage'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Verified copies of the projects a person works on, in their data folder: one when a project is opened that has changed since the last
 * copy, and one every so often while it changes. Kept are the last ten, and the last of each day for thirty days.
 */
export class Snapshots {
  readonly #folder: string
  #last = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Takes a copy if the project has changed since the last one, but not more often than every ten minutes. */
  takeIfDue(project: Project, now = Date.now()): void {
    if (now - this.#last < 10 * minute) return
    this.#last = now
    try {
      const folder = this.#folderOf(project)
      const newest = snapshotsIn(folder)[0]
      if (newest === undefined || newest.takenAt < project.changedAt()) this.take(project, now)
    } catch {
      // A full disk or a locked folder must not stop the work; the project itself is stored with every action.
    }
  }

  /** Takes a copy now. @returns its path */
  take(project: Project, now = Date.now()): string {
    const folder = this.#folderOf(project)
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `${new Date(now).toISOString().replaceAll(':', '-')}.vloom`)
    project.file.copyTo(path)
    for (const old of superfluous(snapshotsIn(folder), now)) rmSync(join(folder, old.name), { force: true })
    return path
  }

  #folderOf(project: Project): string {
    return join(this.#folder, project.info().id)
  }
}

export interface Snapshot {
  name: string
  takenAt: number
}

/** Which of the snapshots (newest first) need not be kept any more. */
export function superfluous(snapshots: readonly Snapshot[], now: number): Snapshot[] {
  const days = new Set<number>()
  return snapshots.filter(({ takenAt }, index) => {
    const date = Math.floor(takenAt / day)
    const isLastOfDay = !days.has(date)
    days.add(date)
    return index >= 10 && !(isLastOfDay && now - takenAt < 30 * day)
  })
}

/**
 * Path of the latest copy of the project in a file, which may be damaged: by the project's id, where that can be read. Null if there is none.
 * @param folder where all snapshots are
 */
export function newestSnapshotOf(folder: string, path: string): string | null {
  const id = readProjectId(path)
  if (id === null || !existsSync(join(folder, id))) return null
  const newest = snapshotsIn(join(folder, id))[0]
  return newest === undefined ? null : join(folder, id, newest.name)
}

function snapshotsIn(folder: string): Snapshot[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .map(name => ({
      name,
      takenAt: Date.parse(name.replace(/^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d+Z)\.vloom$/, '$1:$2:$3')),
    }))
    .filter(({ takenAt }) => !Number.isNaN(takenAt))
    .sort((a, b) => b.takenAt - a.takenAt)
}
