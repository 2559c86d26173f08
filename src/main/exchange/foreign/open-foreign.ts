import { type OpenedArchive, openArchive } from '../refi/open-archive'

/**
 * Opens a project of another tool, told apart by its first bytes: an archive or codebook in the exchange format, or a database of QualCoder or Taguette.
 * @throws AppError file.*, exchange.notOne
 */
export async function openForeign(bytes: Uint8Array, file: string): Promise<OpenedArchive> {
  return await openArchive(bytes, file)
}
