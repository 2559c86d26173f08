import type { ReadOptions } from '../../shared/model/draft'
import type { Extract } from '../../shared/transcript/read-turns'
import type { Decoded } from './decode'
import type { Zip } from './zip'

/** A file on its way to a reader: what it is was found out from its bytes. */
export interface InputFile {
  name: string
  /** The name's ending in lower case, without the dot; a hint only. */
  extension: string
  bytes: Uint8Array
  /** For archives. */
  zip: Zip | null
  /** For everything that is text; decoded once. */
  decoded: Decoded | null
}

export interface ReadFile extends Extract {
  encoding: string
}

/** One format. To add one, write its file beside the others and put it into the list in `readers.ts`. */
export interface Reader {
  /** As `draft.format` has it. */
  format: string
  claims(file: InputFile): boolean
  /** @throws AppError file.damaged and others of `file.*` */
  read(file: InputFile, options: ReadOptions): ReadFile | Promise<ReadFile>
}
