import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** A fixed time, so that the same content written twice is the same file. */
const mtime = new Date(Date.UTC(2020, 0, 1))

/** Files as one archive, in their order, with nothing in it that changes between two writings. */
export async function asZip(files: ReadonlyMap<string, string | Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of files)
    zip.addBuffer(Buffer.from(content), name, { mtime, mode: 0o100644, forceDosTimestamp: true })
  zip.end()
  return await buffer(zip.outputStream)
}
