import { chmodSync, rmSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import { walkBackInParts } from './history'
import { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/**
 * Writes a copy of the project as it was right after an entry of its history: a whole project file, whose own history ends there. Rows that
 * arrive in bulk (turns, codes) are as old as the action they arrived with. It is done piece by piece: 100,000 entries take some seconds.
 *
 * @param between answers others, and ends the work by throwing
 * @returns when that entry was made, as ISO time
 * @throws AppError history.noEntry; nothing is left at `path` then, nor where `between` throws
 */
export async function writeAsItWas(
  project: Project,
  entry: string,
  path: string,
  between: (share: number) => Promise<void> = async () => {},
): Promise<string> {
  const { id, at } = entryFound(project, entry)
  await between(0)
  copyAside(project, path)
  try {
    const copy = Project.open(path, project.coder.name)
    try {
      await copy.file.transactionInPieces(() => walkBackInParts(copy, id), between, true)
    } finally {
      copy.close()
    }
    return at
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}

function entryFound(project: Project, entry: string): { id: number; at: string } {
  const found = project.prepare('SELECT id, hlc FROM history_txn WHERE uuid=?').get(uuidBytes(entry)) as
    | { id: number; hlc: number }
    | undefined
  if (!found) throw new AppError('history.noEntry')
  return { id: found.id, at: new Date(found.hlc / 1000).toISOString() }
}

function copyAside(project: Project, path: string): void {
  project.file.copyTo(path)
  // SQLite makes the copy with the rights of a new file, whatever those of the project are.
  chmodSync(path, 0o600)
}

/** The last entry made on or before the end of a day (local time), as `2026-03-14`. @throws AppError history.notYet */
export function entryOn(project: Project, day: string): string {
  const end = new Date(`${day}T23:59:59.999`).getTime()
  const uuid = project
    .prepare('SELECT lower(hex(uuid)) FROM history_txn WHERE hlc<=? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(end * 1000) as string | undefined
  if (uuid === undefined) throw new AppError('history.notYet', { day })
  return uuidText(uuid)
}
