import { open } from 'node:fs/promises'
import { mediaById, partSize, readPart } from '../db/media'
import type { Project } from '../db/project'
import { pathOf, stateOf } from './media-place'

/** Some bytes of a recording, and what it is as a whole. */
export interface MediaBytes {
  type: string
  size: number
  bytes: Uint8Array
}

/** The most that is read at once. */
export const mostBytes = partSize

/**
 * Reads some bytes of an attached recording, from its file or from the project: the one way to them, for every host. Only what is attached can be
 * read, and only by its id; no path comes from outside.
 *
 * @param length at most `mostBytes` are read; fewer at the end
 * @returns null where no recording has that id, or its file is not there
 */
export async function readMedia(
  project: Project,
  id: string,
  start: number,
  length: number,
): Promise<MediaBytes | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  let media: ReturnType<typeof mediaById>
  try {
    media = mediaById(project, id)
  } catch {
    return null
  }
  const { type, size, place, hash } = media
  const from = Math.min(Math.max(0, start), size)
  const wanted = Math.min(length, mostBytes, size - from)
  if (place === '') return { type, size, bytes: readParts(project, hash, from, wanted) }
  const path = pathOf(project.file.path, place)
  if (path === null || stateOf(project.file.path, media) !== 'there') return null
  try {
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(wanted)
      const { bytesRead } = await file.read(bytes, 0, wanted, from)
      return bytesRead === wanted ? { type, size, bytes } : null
    } finally {
      await file.close()
    }
  } catch {
    return null
  }
}

function readParts(project: Project, hash: string, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const at = start + done
    const part = readPart(project, hash, Math.floor(at / partSize))
    const piece = part?.subarray(at % partSize, (at % partSize) + length - done)
    if (!piece || piece.length === 0) throw new Error('a recording in the project has lost a part')
    bytes.set(piece, done)
    done += piece.length
  }
  return bytes
}
