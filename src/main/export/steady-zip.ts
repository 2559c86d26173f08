import { ZipFile } from 'yazl'
import { openZip } from '../import/zip'

/** The first moment that the archive format can name, so that no clock is in the file. */
const noTime = new Date(1980, 0, 1)
const noStamp = '1980-01-01T00:00:00Z'

/**
 * The same office file without the moment at which it was made: its entries in their order, with a fixed time, and a fixed time in its
 * properties. Only then does the same table give the same bytes.
 */
export async function steadyZip(bytes: Uint8Array): Promise<Uint8Array> {
  const given = await openZip(bytes, 'table')
  const steady = new ZipFile()
  for (const name of given.names) {
    const entry = Buffer.from((await given.read(name)) ?? [])
    const content = name === 'docProps/core.xml' ? Buffer.from(withoutTime(entry.toString())) : entry
    steady.addBuffer(content, name, { mtime: noTime, forceDosTimestamp: true })
  }
  steady.end()
  const parts: Buffer[] = []
  for await (const part of steady.outputStream) parts.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(parts)
}

function withoutTime(properties: string): string {
  return properties.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${noStamp}`)
}
