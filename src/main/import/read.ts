import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { readTurns } from '../../shared/transcript/read-turns'
import { openInput } from './open-input'
import { readers } from './readers'
import { refuseArchive } from './refuse'

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

/** The file's name without its ending: what people recognise it by. */
function titleOf(file: string): string {
  const stem = file.replace(/\.[^.]{1,8}$/, '').trim()
  return stem === '' ? file : stem
}
