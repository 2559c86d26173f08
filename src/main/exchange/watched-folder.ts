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
  state: 'whole' | 'incomplete' | 'unreadable' | 'waiting'
  manifest: { project: string; coder: string; madeAt: string; summary: string } | null
  /** Uuids of the entries of its history. */
  entries: readonly string[]
}

/** How long one look may take, in milliseconds: opening hundreds of packages at once would keep everything else waiting. */
const usualLook = 1500

/**
 * A folder that some service keeps in step between people's computers. Only packages are looked at, and only those that are all there: each is checked
 * against its own list of contents, so that half a file that is still coming in, or one that was changed on its way, is told as such and nothing is taken
 * from it. Nothing is merged by itself.
 */
export class WatchedFolder {
  readonly #read = new Map<string, Read>()
  readonly #longestLook: number

  constructor(longestLook = usualLook) {
    this.#longestLook = longestLook
  }

  /** The packages in a folder, latest first. @throws AppError file.notFound, file.notReadable */
  async look(project: Project, folder: string): Promise<WatchedPackage[]> {
    const ours = new Side(new Copy(project.file))
    const id = project.info().id
    const found: WatchedPackage[] = []
    const began = performance.now()
    for (const { path, name, size, changed } of packagesOf(folder)) {
      const known = this.#read.get(path)
      const isKnown = known?.size === size && known.changed === changed
      const read = isKnown
        ? known
        : performance.now() - began < this.#longestLook
          ? await this.#readNow(path, size, changed)
          : ({ size, changed, state: 'waiting', manifest: null, entries: [] } as const)
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
        state: read.state !== 'whole' ? read.state : !isOurs ? 'other' : news > 0 ? 'new' : 'known',
        news,
        coder: manifest?.coder ?? '',
        madeAt: manifest?.madeAt ?? '',
        summary: manifest?.summary ?? '',
      })
    }
    return found.sort((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : a.name < b.name ? -1 : 1))
  }

  async #readNow(path: string, size: number, changed: number): Promise<Read> {
    let read: Read = { size, changed, state: 'incomplete', manifest: null, entries: [] }
    try {
      const opened = await openCopy(path)
      try {
        const { manifest } = opened
        if (manifest)
          read = {
            ...read,
            state: 'whole',
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
      // A service that is still at work takes files away and puts them back: what cannot be read now is tried again the next time.
      const isThere = error instanceof AppError && !isWithheld.has(error.code)
      if (!isThere) return { ...read, state: 'unreadable' }
    }
    this.#read.set(path, read)
    return read
  }
}

const isWithheld: ReadonlySet<string> = new Set(['file.notReadable', 'file.notFound'])

/** @throws AppError folder.notFound, file.notReadable */
export function checkFolder(folder: string): void {
  packagesOf(folder)
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
      const about = statOf(path)
      return about === null ? [] : [{ path, name, ...about }]
    })
    .sort((a, b) => b.changed - a.changed)
}

/** Size and time of change; of a file that the computer does not give out, none. Null where it is no file. */
function statOf(path: string): { size: number; changed: number } | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false })
    return stat?.isFile() ? { size: stat.size, changed: stat.mtimeMs } : null
  } catch {
    return { size: 0, changed: 0 }
  }
}
