import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import type { FolderListing } from '../../shared/model/settings'
import { mediaType } from '../../shared/sound/media-types'

/**
 * Folders and project files (or recordings) in one folder, by name; hidden ones are left out.
 * @throws AppError project.folderMissing, file.notReadable
 */
export function listFolder(wanted: string, files: 'project' | 'recording' = 'project'): FolderListing {
  const folder = resolve(wanted)
  const entries = namesIn(folder)
    .filter(name => !name.startsWith('.'))
    .map(name => entryOf(folder, name, files))
    .filter(entry => entry !== undefined)
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
  const parent = dirname(folder)
  return { folder, parent: parent === folder ? null : parent, entries }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    if (reason === 'ENOENT' || reason === 'ENOTDIR') throw new AppError('project.folderMissing', { folder })
    throw new AppError('file.notReadable', { file: folder, reason })
  }
}

function entryOf(
  folder: string,
  name: string,
  files: 'project' | 'recording',
): FolderListing['entries'][number] | undefined {
  const path = join(folder, name)
  // A broken link or a file that vanishes meanwhile is simply not listed.
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return undefined
  const isWanted = files === 'project' ? /\.vloom(?:pack)?$/i.test(name) : mediaType(name) !== null
  const kind = stats.isDirectory() ? ('folder' as const) : isWanted ? files : undefined
  return kind && { name, path, kind, modifiedAt: stats.mtime.toISOString(), bytes: stats.size }
}
