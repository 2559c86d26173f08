import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { WatchedPackage } from '../../shared/model/team'
import { Copy } from '../db/merge/copy'
import type { Project } from '../db/project'
import { Side } from './merge/side'
import { openCopy } from './open-copy'
import { packageSummary } from './package/manifest'

/** What a package is known to hold, as long as its file is the same. */
interface Read {
  size: number
  changed: number
  manifest: { project: string; coder: string; madeAt: string; summary: string } | null
  /** Uuids of the entries of its history. */
  entries: readonly string[]
}

const mostPackages = 200

/**
 * A folder that some service keeps in step between people's computers. Only packages are looked at, and only those that are all there: each is checked
 * against its own list of contents, so that half a file that is still coming in, or one that was changed on its way, is told as such and nothing is taken
 * from it. Nothing is merged by itself.
 */
export class WatchedFolder {
  readonly #read = new Map<string, Read>()

  /** The packages in a folder, latest first. @throws AppError file.notFound, file.notReadable */
  async look(project: Project, folder: string): Promise<WatchedPackage[]> {
    const ours = new Side(new Copy(project.file))
    const id = project.info().id
    const found: WatchedPackage[] = []
    for (const { path, name, size, changed } of packagesOf(folder)) {
      const read = await this.#readOnce(path, size, changed)
      const { manifest } = read
      const isOurs = manifest?.project === id
      const news = isOurs
        ? read.entries.filter(uuid => {
            const known = ours.entries.get(uuid)
            return known === undefined || !ours.travels(known)
          }).length
        : 0
      found.push({
        path,
        name,
        state: manifest === null ? 'incomplete' : !isOurs ? 'other' : news > 0 ? 'new' : 'known',
        news,
        coder: manifest?.coder ?? '',
        madeAt: manifest?.madeAt ?? '',
        summary: manifest?.summary ?? '',
      })
    }
    return found.sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : a.name < b.name ? -1 : 1))
  }

  async #readOnce(path: string, size: number, changed: number): Promise<Read> {
    const known = this.#read.get(path)
    if (known?.size === size && known.changed === changed) return known
    let read: Read = { size, changed, manifest: null, entries: [] }
    try {
      const opened = await openCopy(path)
      try {
        const { manifest } = opened
        if (manifest)
          read = {
            ...read,
            manifest: {
              project: manifest.project.id,
              coder: manifest.coder,
              madeAt: manifest.madeAt,
              summary: packageSummary(manifest),
            },
            entries: [...opened.copy.entries().values()].filter(({ kind }) => kind !== 'merge').map(({ uuid }) => uuid),
          }
      } finally {
        opened.close()
      }
    } catch (error) {
      // Told as incomplete; it is looked at again when the file is another.
      if (!(error instanceof AppError)) throw error
    }
    this.#read.set(path, read)
    return read
  }
}

function packagesOf(folder: string): { path: string; name: string; size: number; changed: number }[] {
  let names: string[]
  try {
    names = readdirSync(folder).filter(name => /\.vloompack$/i.test(name))
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    throw new AppError(reason === 'ENOENT' || reason === 'ENOTDIR' ? 'folder.notFound' : 'file.notReadable', {
      folder,
      file: folder,
      reason,
    })
  }
  return names
    .flatMap(name => {
      const path = join(folder, name)
      const stat = statSync(path, { throwIfNoEntry: false })
      return stat?.isFile() ? [{ path, name, size: stat.size, changed: stat.mtimeMs }] : []
    })
    .sort((a, b) => b.changed - a.changed)
    .slice(0, mostPackages)
}
