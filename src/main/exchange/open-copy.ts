import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import { Copy } from '../db/merge/copy'
import { ProjectFile } from '../db/project-file'
import { regularFile } from '../regular-file'
import type { Manifest } from './package/manifest'
import { readPackage, unpackProject } from './package/read-package'

/** Another copy of a project, opened beside it for reading. */
export interface OpenedCopy {
  copy: Copy
  manifest: Manifest | null
  close(): void
}

/**
 * Opens a project file or a package that came from elsewhere. It goes through the same gate as a project one opens, in a temporary copy of its own:
 * an older version is brought up to date there, and the file itself is never written to.
 * @throws AppError project.*, package.*, file.*
 */
export async function openCopy(path: string): Promise<OpenedCopy> {
  regularFile(path)
  const folder = mkdtempSync(join(tmpdir(), 'valueloom-merge-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    let manifest: Manifest | null = null
    let file = join(folder, 'copy.vloom')
    const start = firstBytes(path)
    if (start.startsWith('PK')) {
      const read = await readPackage(path)
      manifest = read.manifest
      file = unpackProject(read.project, folder)
    } else if (start.startsWith('SQLite format 3')) {
      copyFileSync(path, file)
      if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${file}-journal`)
    } else throw new AppError('package.notOne', { path })
    const opened = open(file, path)
    opened.share()
    return {
      copy: new Copy(opened, path),
      manifest,
      close: () => {
        opened.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/** Faults are told of the file the person chose, and not of its temporary copy. */
function open(file: string, path: string): ProjectFile {
  try {
    return ProjectFile.open(file)
  } catch (error) {
    if (error instanceof AppError && 'path' in error.details)
      throw new AppError(error.code, { ...error.details, path }, { cause: error })
    throw error
  }
}

function firstBytes(path: string): string {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const bytes = Buffer.alloc(16)
    readSync(file, bytes, 0, 16, 0)
    return bytes.toString('latin1')
  } catch (error) {
    throw new AppError('file.notReadable', { file: path, reason: (error as NodeJS.ErrnoException).code ?? '' })
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
