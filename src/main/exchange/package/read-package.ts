import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { openZip } from '../../import/zip'
import { Manifest, manifestName, projectName } from './manifest'
import { sha256 } from './write-package'

/** What a package may hold: projects of a few thousand transcripts stay far below. */
const limits = { entry: 2 * 1024 ** 3 - 1, total: 4 * 1024 ** 3 }
const mostBytes = 2 * 1024 ** 3 - 1

/**
 * Reads a package's manifest and checks every file against it. Nothing is written, and nothing in it is opened.
 * @throws AppError package.notOne, package.damaged, file.*
 */
export async function readPackage(path: string): Promise<{ manifest: Manifest; project: Uint8Array }> {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes)
    throw new AppError('file.tooLarge', { file: basename(path), limit: mostBytes / 1024 ** 2 })
  const zip = await openZip(read(path), basename(path), limits)
  const manifest = parsed(await zip.read(manifestName), path)
  const listed = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
  const stray = zip.names.find(name => !listed.has(name))
  if (stray !== undefined) throw new AppError('package.damaged', { path, entry: stray.slice(0, 120) })
  let project: Uint8Array | null = null
  for (const { name, size, sha256: expected } of manifest.files) {
    const bytes = await zip.read(name)
    if (!bytes || bytes.length !== size || sha256(bytes) !== expected)
      throw new AppError('package.damaged', { path, entry: name.slice(0, 120) })
    if (name === projectName) project = bytes
  }
  if (!project) throw new AppError('package.damaged', { path, entry: projectName })
  return { manifest, project }
}

/** Puts the project of a package into a folder. @returns its path; never a name out of the package */
export function unpackProject(project: Uint8Array, folder: string): string {
  const path = join(folder, projectName)
  writeFileSync(path, project)
  return path
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? ''
    if (reason === 'ENOENT') throw new AppError('file.notFound', { file: path })
    throw new AppError('file.notReadable', { file: path, reason })
  }
}

function parsed(bytes: Uint8Array | null, path: string): Manifest {
  if (!bytes) throw new AppError('package.notOne', { path })
  try {
    return Manifest.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  } catch (error) {
    throw new AppError('package.damaged', { path, entry: manifestName }, { cause: error })
  }
}
