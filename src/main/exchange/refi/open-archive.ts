import { AppError } from '../../../shared/errors'
import type { Loss } from '../../../shared/model/exchange'
import { openZip } from '../../import/zip'
import { type ReadProject, readProject } from './read-project'
import { readTree } from './read-tree'
import { type DocumentStructure, readStructure, structureName } from './structure'

export interface OpenedArchive {
  project: ReadProject
  structure: ReadonlyMap<string, DocumentStructure>
  /** The bytes behind a path of the format; null where it points outside or to nothing. Nothing outside the archive is ever opened. */
  file(path: string): Promise<Uint8Array | null>
  /** What reading it has lost already. */
  losses: Loss[]
}

const archiveLimits = { total: 8 * 1024 ** 3, entry: 2 ** 31 - 1 }

/**
 * Opens a .qdpx archive or a .qdc codebook, told apart by their first bytes. Names in the archive are compared without regard to case and never
 * become paths on the disk.
 * @throws AppError file.*, exchange.notOne
 */
export async function openArchive(bytes: Uint8Array, file: string): Promise<OpenedArchive> {
  if (!isZip(bytes)) {
    if (!mayBeXml(bytes)) throw new AppError('exchange.notOne', { file })
    const root = readTree(bytes, file)
    if (root.name !== 'CodeBook' && root.name !== 'Project') throw new AppError('exchange.notOne', { file })
    return { project: readProject(root), structure: new Map(), losses: [], file: async () => null }
  }
  const zip = await openZip(bytes, file, archiveLimits)
  const projects = zip.names.filter(name => /^[^/]+\.qde$/i.test(name))
  if (projects.length !== 1) throw new AppError('exchange.notOne', { file })
  const root = readTree((await zip.read(projects[0]!))!, file)
  if (root.name !== 'Project') throw new AppError('exchange.notOne', { file })
  const names = new Map(zip.names.map(name => [name.toLowerCase(), name]))
  return {
    project: readProject(root),
    structure: readStructure(await zip.read(structureName)),
    losses: [],
    file: async path => {
      const name = /^(?:internal:\/\/\/?)?([^/\\]+)$/i.exec(path)?.[1]
      const entry = name === undefined ? undefined : names.get(`sources/${name.toLowerCase()}`)
      return entry === undefined ? null : await zip.read(entry)
    },
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Whether a file begins as XML does, in whatever encoding: else it is not damaged but something else. */
function mayBeXml(bytes: Uint8Array): boolean {
  const first = bytes
    .subarray(0, 64)
    .find(byte => byte !== 0 && byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
  return first === 0x3c || first === 0xef || first === 0xfe || first === 0xff
}
