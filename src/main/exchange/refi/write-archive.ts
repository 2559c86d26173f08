import { AppError } from '../../../shared/errors'
import type { ExportOptions } from '../../../shared/model/exchange-out'
import type { ExportRows } from '../../db/refi/export-rows'
import { asZip } from '../as-zip'
import { checkWritten } from './check-written'
import { structureFile, structureName } from './structure'
import type { KeptFile } from './write-kept'
import { type ProjectFacts, projectTree } from './write-project'
import { writeXml } from './xml-tree'

const projectNamespace = 'urn:QDA-XML:project:1.0'
export const schemas = 'http://schema.qdasoftware.org/versions'

/** All that an archive is written from: plain values, which a worker can be given. */
export interface ArchiveContent {
  rows: ExportRows
  facts: ProjectFacts
  kept: readonly KeptFile[]
  options: ExportOptions
}

export interface WrittenArchive {
  bytes: Uint8Array<ArrayBuffer>
  passages: number
}

/**
 * Writes a .qdpx archive and reads it back before it is given out: what it says must be what the project holds.
 * @throws AppError exchange.notWhole when it is not
 */
export async function writeArchive({ rows, facts, kept, options }: ArchiveContent): Promise<WrittenArchive> {
  const written = projectTree(rows, facts, kept)
  const bytes = await asZip(
    new Map<string, string | Uint8Array>([
      ['project.qde', writeXml(written.root, projectNamespace, `${schemas}/Project/v1.0/Project.xsd`)],
      ...[...written.files].map(([file, content]) => [`sources/${file}`, content] as const),
      [structureName, structureFile(rows.documents)],
    ]),
  )
  const faults = await checkWritten(bytes, rows, options)
  if (faults.length > 0) throw new AppError('exchange.notWhole', { fault: faults.slice(0, 3).join('; ') })
  return {
    bytes: Uint8Array.from(bytes),
    passages: written.passages.reduce((sum, each) => sum + each.passages.length, 0),
  }
}
