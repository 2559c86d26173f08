import { AppError } from '../../shared/errors'
import { decodeText } from './decode'
import type { InputFile } from './reader'
import { isPdf } from './readers/pdf'
import { refuseBySignature } from './refuse'
import { openZip } from './zip'

/** Larger than any transcript: a book of a thousand pages is two megabytes. */
export const mostBytes = 64 * 1024 * 1024

/**
 * Finds out from a file's bytes what it is, as far as all readers need it: an archive is opened, text is decoded.
 *
 * @throws AppError file.empty, file.tooLarge and others of `file.*`
 */
export async function openInput(bytes: Uint8Array, name: string, encoding: string | undefined): Promise<InputFile> {
  if (bytes.length === 0) throw new AppError('file.empty', { file: name })
  if (bytes.length > mostBytes) throw new AppError('file.tooLarge', { file: name, limit: mostBytes / 1024 / 1024 })
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const isZip =
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  if (isZip) return { name, extension, bytes, zip: await openZip(bytes, name), decoded: null }
  if (isPdf(bytes)) return { name, extension, bytes, zip: null, decoded: null }
  refuseBySignature(bytes, name)
  // Rich text is bytes with a decoding of its own.
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf')
    return { name, extension, bytes, zip: null, decoded: null }
  return { name, extension, bytes, zip: null, decoded: decodeText(bytes, name, encoding) }
}
