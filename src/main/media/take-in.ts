import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '../../shared/errors'
import { mediaType } from '../../shared/sound/media-types'
import { addParts, hasParts, partSize, removeParts } from '../db/media'
import type { Project } from '../db/project'

export interface MediaFile {
  path: string
  name: string
  type: string
  size: number
  hash: string
}

/**
 * Looks a recording's file over: what it is, and its SHA-256.
 * @throws AppError file.notFound, file.isFolder, file.empty, file.notReadable, sound.notARecording
 */
export async function lookOver(given: string): Promise<MediaFile> {
  const path = resolve(given)
  const name = basename(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('file.notFound', { file: path })
  if (stats.isDirectory()) throw new AppError('file.isFolder', { file: path })
  const type = mediaType(name)
  if (type === null || !stats.isFile()) throw new AppError('sound.notARecording', { file: name })
  if (stats.size === 0) throw new AppError('sound.empty', { file: name })
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytesOf(path)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { path, name, type, size, hash: hash.digest('hex') }
}

/** Pieces stored in one transaction: the window's calls get their turn in between. */
const atOnce = 8

/**
 * Copies a file into the project in parts. What was copied before a fault is taken out again.
 * @throws AppError file.notReadable, sound.changedMeanwhile, project.diskFull
 */
export async function takeIn(project: Project, file: MediaFile): Promise<void> {
  if (hasParts(project, file.hash)) return
  const seen = createHash('sha256')
  let n = 0
  let parts: Uint8Array[] = []
  const store = () => {
    addParts(project, file.hash, n, parts)
    n += parts.length
    parts = []
  }
  try {
    for await (const chunk of bytesOf(file.path)) {
      seen.update(chunk)
      parts.push(chunk)
      if (parts.length >= atOnce) store()
    }
    if (parts.length > 0) store()
    if (seen.digest('hex') !== file.hash) throw new AppError('sound.changedMeanwhile', { file: file.name })
  } catch (error) {
    if (n > 0) removeParts(project, file.hash)
    throw error
  }
}

/** The file in pieces of `partSize`, the last one shorter. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: partSize })) {
      let rest = chunk as Buffer
      while (size + rest.length >= partSize) {
        const head = rest.subarray(0, partSize - size)
        yield Buffer.concat([...held, head])
        rest = rest.subarray(head.length)
        held = []
        size = 0
      }
      if (rest.length > 0) held.push(rest)
      size += rest.length
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code
    if (reason?.startsWith('SQLITE') || reason === undefined) throw error
    throw new AppError('file.notReadable', { file: path, reason })
  }
  if (size > 0) yield Buffer.concat(held)
}
