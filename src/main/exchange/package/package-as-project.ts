import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import { Copy } from '../../db/merge/copy'
import { Project } from '../../db/project'
import { openCopy } from '../open-copy'
import type { Manifest } from './manifest'
import { readPackage } from './read-package'

export function isPackage(path: string): boolean {
  return /\.vloompack$/i.test(path)
}

/**
 * The project of a package that was received, as a file to work in: beside the package, under its name. Where it was opened before, the work goes on in
 * that file; a file that does not have all that the package holds, of another project or of an earlier round, is left alone. What is no package is a
 * project itself.
 * @returns the project's path @throws AppError package.*, file.*, output.*; nothing is written then
 */
export async function projectToWorkIn(path: string): Promise<string> {
  if (!isPackage(path)) return path
  const { project, entries } = await received(path)
  const wanted = path.replace(/\.vloompack$/i, '')
  for (let n = 1; ; n++) {
    const file = n === 1 ? `${wanted}.vloom` : `${wanted} ${n}.vloom`
    if (!existsSync(file)) {
      unpack(project, file)
      return file
    }
    if (holds(file, entries)) return file
  }
}

/** Writes the project of a package to a new file. @returns what the package says of itself @throws AppError package.*, file.*, project.exists, output.*; nothing is written then */
export async function unpackTo(path: string, file: string): Promise<Manifest> {
  const { project, manifest } = await received(path)
  if (existsSync(file)) throw new AppError('project.exists', { path: file })
  unpack(project, file)
  return manifest
}

/** What a package holds: its project, which has passed all that any file from elsewhere must pass, and the entries of its history. */
async function received(
  path: string,
): Promise<{ manifest: Manifest; project: Uint8Array; entries: readonly string[] }> {
  const { manifest, project } = await readPackage(path)
  const { copy, close } = await openCopy(path)
  try {
    return { manifest, project, entries: [...copy.entries().keys()] }
  } finally {
    close()
  }
}

function holds(file: string, entries: readonly string[]): boolean {
  try {
    const project = Project.open(file, '', true)
    try {
      const known = new Copy(project.file).entries()
      return entries.every(uuid => known.has(uuid))
    } finally {
      project.close()
    }
  } catch (error) {
    // Somebody works in it already: whose it is will be said when it is opened.
    return error instanceof AppError && error.code === 'project.busy'
  }
}

/** Whole or not at all. */
function unpack(project: Uint8Array, file: string): void {
  const unfinished = `${file}.part`
  try {
    writeFileSync(unfinished, project, { flag: 'wx' })
    renameSync(unfinished, file)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason !== 'EEXIST') rmSync(unfinished, { force: true })
    throw new AppError(reason === 'ENOSPC' ? 'output.diskFull' : 'output.notWritable', { file, reason })
  }
}
