import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../shared/errors'

/** What an archive that claims to be a document may hold. Real ones stay far below; declared sizes lie, so inflating is counted too. */
const mostEntries = 20_000
const usual = { total: 512 * 1024 * 1024, entry: 128 * 1024 * 1024 }
const ratioFrom = 10 * 1024 * 1024
const mostRatio = 200

export interface Zip {
  names: readonly string[]
  /** @returns the entry's bytes, `null` if there is none of that name @throws AppError file.damaged, file.tooLarge */
  read(name: string): Promise<Uint8Array | null>
}

/**
 * Opens an archive in memory and looks at its directory before anything is inflated. Names are never joined to paths of the disk.
 *
 * @throws AppError file.damaged, file.encrypted, file.unsafe, file.tooLarge
 */
export async function openZip(bytes: Uint8Array, file: string, limits = usual): Promise<Zip> {
  const entries = new Map<string, Entry>()
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (zip.entryCount > mostEntries) throw new AppError('file.unsafe', { file, entry: `${zip.entryCount} files` })
    const seen = new Set<string>()
    let total = 0
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      const refuse = unsafe(entry, seen)
      if (refuse) throw new AppError('file.unsafe', { file, entry: name.slice(0, 120) })
      if (entry.isEncrypted()) throw new AppError('file.encrypted', { file })
      seen.add(name.toLowerCase())
      total += entry.uncompressedSize
      if (total > limits.total) throw new AppError('file.tooLarge', { file, limit: limits.total / 1024 / 1024 })
      entries.set(name, entry)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    // yauzl names what it refuses; a path that climbs out of the archive is the one case that is no accident.
    const reason = error instanceof Error ? error.message : ''
    const path = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)$/s.exec(reason)?.[1]
    if (path !== undefined) throw new AppError('file.unsafe', { file, entry: path.slice(0, 120) }, { cause: error })
    throw new AppError('file.damaged', { file }, { cause: error })
  }
  refuseOverlaps([...entries.values()], file)
  return {
    names: [...entries.keys()],
    read: async name => {
      const entry = entries.get(name)
      return entry === undefined ? null : await inflate(zip, entry, file, limits.entry)
    },
  }
}

function unsafe(entry: Entry, seen: ReadonlySet<string>): boolean {
  const name = entry.fileName
  const symlink = ((entry.externalFileAttributes >>> 16) & 0xf000) === 0xa000
  return (
    symlink ||
    name.includes('\u0000') ||
    /(?:^|\/)\.\.(?:\/|$)|^\/|^[A-Za-z]:/.test(name) ||
    seen.has(name.toLowerCase())
  )
}

/** Entries that share bytes are how a small archive is made to inflate without end (Fifield, "A better zip bomb", 2019). */
function refuseOverlaps(entries: readonly Entry[], file: string): void {
  const ordered = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const entry of ordered) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw new AppError('file.unsafe', { file, entry: entry.fileName.slice(0, 120) })
    end = entry.relativeOffsetOfLocalHeader + 30 + entry.compressedSize
  }
}

async function inflate(zip: ZipFile, entry: Entry, file: string, mostEntry: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const tooLarge = () => new AppError('file.tooLarge', { file, limit: mostEntry / 1024 / 1024 })
  if (entry.uncompressedSize > mostEntry) throw tooLarge()
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue
      size += chunk.length
      if (size > mostEntry || (size > ratioFrom && size > entry.compressedSize * mostRatio)) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file.damaged', { file }, { cause: error })
  }
  return Buffer.concat(chunks)
}
