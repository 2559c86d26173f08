import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { readTurns } from '../../shared/transcript/read-turns'
import { decodeText } from './decode'
import type { InputFile } from './reader'
import { readers } from './readers'
import { isPdf } from './readers/pdf'
import { refuseArchive, refuseBySignature } from './refuse'
import { openZip } from './zip'

/** Larger than any transcript: a book of a thousand pages is two megabytes. */
export const mostBytes = 64 * 1024 * 1024

/**
 * Reads a file into a draft document; nothing is stored. What the file is, its content decides and not its name.
 *
 * Untrusted files are read by `readInWorker`, which gives this a deadline and a limit of memory.
 *
 * @param name the file's name, with or without a path
 * @throws AppError file.*
 */
export async function readFile(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Draft> {
  const file = name.replace(/^.*[/\\]/, '')
  if (bytes.length === 0) throw new AppError('file.empty', { file })
  if (bytes.length > mostBytes) throw new AppError('file.tooLarge', { file, limit: mostBytes / 1024 / 1024 })
  const input = await openInput(bytes, file, options.encoding)
  const reader = readers.find(each => each.claims(input))
  if (reader === undefined) {
    if (input.zip !== null) refuseArchive(input.zip, file)
    throw new AppError('file.unsupported', { file, format: 'this kind of file' })
  }
  const extract = await reader.read(input, options)
  if (extract.text.trim() === '') throw new AppError('file.noText', { file })
  const understood = readTurns(extract, options)
  if (understood.turns.length === 0) throw new AppError('file.noText', { file })
  return {
    file,
    format: reader.format,
    hash: createHash('sha256').update(bytes).digest('hex'),
    encoding: extract.encoding,
    title: titleOf(file),
    ...understood,
  }
}

async function openInput(bytes: Uint8Array, name: string, encoding: string | undefined): Promise<InputFile> {
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

/** The file's name without its ending: what people recognise it by. */
function titleOf(file: string): string {
  const stem = file.replace(/\.[^.]{1,8}$/, '').trim()
  return stem === '' ? file : stem
}
