import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { stringify } from 'csv-stringify/sync'
import { ZipFile } from 'yazl'
import { AppError } from '../../../shared/errors'
import { importedText } from '../../../shared/transcript/imported-text'
import { coderNames } from '../../db/coder-names'
import { blindCopy } from '../../db/copies/blind-copy'
import { holdings } from '../../db/copies/holdings'
import { type KeyLine, namelessCopy } from '../../db/copies/nameless-copy'
import { openTables } from '../../db/copies/open-tables'
import { listDocuments, textPieces } from '../../db/documents'
import { Project } from '../../db/project'
import { uuidBytes } from '../../db/uuid'
import { type Manifest, manifestName, type PackageKind, packageSummary, projectName } from './manifest'

export interface WrittenPackage {
  path: string
  manifest: Manifest
  /** Where the key of the pseudonyms was written, apart from the package. */
  key: string | null
}

/** A fixed time, so that the same project packed twice differs in nothing but the manifest's date. */
const mtime = new Date(Date.UTC(2020, 0, 1))

/**
 * Writes a package: one zip with the project in it, a manifest with the checksum of every file, and a README in plain words. Written whole or not at
 * all; an existing file is left alone.
 * @throws AppError package.exists, output.notWritable, output.diskFull, project.*
 */
export async function writePackage(
  project: Project,
  path: string,
  { kind, madeBy, now = new Date() }: { kind: PackageKind; madeBy: string; now?: Date },
): Promise<WrittenPackage> {
  const keyPath = kind === 'nameless' ? path.replace(/(\.vloompack)?$/, ' key.csv') : null
  for (const wanted of [path, keyPath])
    if (wanted !== null && existsSync(wanted)) throw new AppError('package.exists', { path: wanted })
  if (!existsSync(dirname(path))) throw new AppError('project.folderMissing', { folder: dirname(path) })
  const folder = mkdtempSync(join(tmpdir(), 'valueloom-package-'))
  try {
    const copy = join(folder, projectName)
    let key: KeyLine[] = []
    if (kind === 'blind') blindCopy(project, copy)
    else if (kind === 'nameless') key = namelessCopy(project, copy)
    else project.file.copyTo(copy)
    const files = new Map<string, Buffer>([[projectName, readFileSync(copy)]])
    const about = described(copy, project, kind, { madeBy, now }, files)
    files.set('README.txt', Buffer.from(readme(about, kind)))
    const manifest: Manifest = {
      ...about,
      files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
    }
    await writeZip(path, manifest, files)
    if (keyPath !== null)
      write(
        keyPath,
        Buffer.from(stringify(key, { header: true, columns: ['kind', 'name', 'pseudonym'], escape_formulas: true })),
      )
    return { path, manifest, key: keyPath }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What the copy holds, for the manifest; an archive's open formats are added to the files. */
function described(
  copy: string,
  project: Project,
  kind: PackageKind,
  { madeBy, now }: { madeBy: string; now: Date },
  files: Map<string, Buffer>,
): Omit<Manifest, 'files'> {
  const opened = Project.open(copy, project.coder.name)
  try {
    if (kind === 'archive') for (const [name, bytes] of openFiles(opened)) files.set(name, bytes)
    const { id, name } = opened.info()
    // In a copy without names the coder may be called otherwise, too.
    const coder = opened.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuidBytes(project.coder.id))
    return {
      format: 'valueloom-package',
      version: 1,
      kind,
      project: { id, name },
      madeBy,
      coder: coderNames(opened).get(Number(coder)) ?? project.coder.name,
      madeAt: now.toISOString(),
      holds: holdings(opened.file),
    }
  } finally {
    opened.close()
  }
}

async function writeZip(path: string, manifest: Manifest, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const zip = new ZipFile()
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, options)
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, options)
  zip.end()
  write(path, await buffer(zip.outputStream))
}

function write(path: string, bytes: Buffer): void {
  const unfinished = `${path}.part`
  try {
    writeFileSync(unfinished, bytes)
    renameSync(unfinished, path)
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished)
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    if (reason === 'ENAMETOOLONG') throw new AppError('file.nameTooLong', { file: path })
    throw new AppError(reason === 'ENOSPC' ? 'output.diskFull' : 'output.notWritable', { file: path, reason })
  }
}

/** The project in open formats: each table as CSV and JSON, each document as it was imported. */
function openFiles(project: Project): [string, Buffer][] {
  const files: [string, Buffer][] = []
  for (const { name, columns, rows } of openTables(project.file)) {
    files.push([`data/${name}.csv`, Buffer.from(stringify(rows, { header: true, columns, escape_formulas: true }))])
    files.push([`data/${name}.json`, Buffer.from(`${JSON.stringify(rows, null, 1)}\n`)])
  }
  listDocuments(project).forEach(({ id, title }, index) => {
    const safe = title
      .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
      .slice(0, 80)
      .trim()
    files.push([
      `texts/${String(index + 1).padStart(3, '0')} ${safe}.txt`,
      Buffer.from(importedText(textPieces(project, id))),
    ])
  })
  return files
}

function readme(about: Omit<Manifest, 'files'>, kind: PackageKind): string {
  const summary = packageSummary(about)
  if (kind !== 'archive')
    return `${summary}\nTo work in it: open this file in Valueloom as you would open a project, and send back the project that then lies beside it. To take it into a\nproject of your own: Team, then Bring back. manifest.json has the SHA-256 of every file.\n`
  return `${summary}
texts/         each document as it was imported: UTF-8, line ends LF
data/*.csv     every table, UTF-8, RFC 4180; a cell that a spreadsheet would take for a formula begins with an apostrophe
data/*.json    the same tables, values as they are
project.vloom  the project itself: an SQLite 3 database
manifest.json  the SHA-256 of every file

Rows are named by uuid. A column whose name ends in _id holds the uuid of a row of the table it names. data/code is the codebook. A coding begins
start_off UTF-16 code units into the text of the turn start_turn_id and ends before end_off of end_turn_id; quote is the words themselves.
`
}
