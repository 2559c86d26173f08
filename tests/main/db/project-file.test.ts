import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { storePack } from '../../../src/main/db/codes'
import { listDocuments } from '../../../src/main/db/documents'
import { asAppError } from '../../../src/main/db/faults'
import { loggedTables } from '../../../src/main/db/logged-tables'
import { Project } from '../../../src/main/db/project'
import { schemaVersion } from '../../../src/main/db/schema'
import { readPack } from '../../../src/main/handlers/packs'
import { AppError } from '../../../src/shared/errors'
import {
  bringIn,
  codeWords,
  draftOf,
  resources,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

/** A closed project file with one document. */
function projectFile(folder = temporaryFolder(), name = 'project.vloom'): string {
  const path = join(folder, name)
  const project = Project.create(path, 'Hanne', { name: 'Test', cycleSet: '2020', madeBy: 'test' }, created =>
    storePack(created, readPack(resources, '2020')),
  )
  bringIn(project, draftOf(['Well?', 'We met every week.']))
  project.close()
  return path
}

/** Changes a closed project file as another program might. */
function tamper(path: string, sql: string): void {
  const db = new Database(path)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

describe('a project file', () => {
  it('is one file when it is closed', () => {
    const path = projectFile()
    expect(existsSync(`${path}-journal`)).toBe(false)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  it('says that it was not found', () => {
    const path = join(temporaryFolder(), 'nowhere.vloom')
    expect(() => Project.open(path, 'Hanne')).toThrow(refused('project.notFound', { path }))
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('Interviewer: this is a transcript, not a project. '.repeat(10))],
    ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 251))],
    ['a cut off header', Buffer.from('SQLite format 3\u0000')],
  ])('refuses %s and leaves it as it was', (_, bytes) => {
    const path = join(temporaryFolder(), 'wrong.vloom')
    writeFileSync(path, bytes)
    expect(() => Project.open(path, 'Hanne')).toThrow(refused('project.notAProject'))
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('refuses the database of another program, and a folder', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'other.vloom')
    tamper(path, 'CREATE TABLE notes(text); PRAGMA user_version=1')
    expect(() => Project.open(path, 'Hanne')).toThrow(refused('project.notAProject'))
    expect(() => Project.open(folder, 'Hanne')).toThrow(refused('project.notAProject'))
  })

  it('refuses a project made by a newer version, and says which', () => {
    const path = projectFile()
    tamper(path, 'PRAGMA user_version=99')
    const before = readFileSync(path)
    expect(() => Project.open(path, 'Hanne')).toThrow(refused('project.newer', { found: 99, known: schemaVersion }))
    expect(readFileSync(path)).toEqual(before)
  })

  it.each([
    ['a trigger', 'CREATE TRIGGER evil AFTER INSERT ON coding BEGIN DELETE FROM flow; END'],
    ['a view in place of a table', 'DROP TABLE flow; CREATE VIEW flow AS SELECT 1 AS id'],
    ['a missing index', 'DROP INDEX coding_code'],
    ['a column more', 'ALTER TABLE turn ADD COLUMN extra TEXT'],
  ])('refuses a file with %s that this program did not make', (_, sql) => {
    const path = projectFile()
    tamper(path, sql)
    expect(() => Project.open(path, 'Hanne')).toThrow(refused('project.foreignSchema'))
  })

  it('refuses a second opening while the first is at work, in this program or another', () => {
    const project = temporaryProject()
    const { path } = project.file
    expect(() => Project.open(path, 'Pim')).toThrow(refused('project.busy', { path }))
    const other = `const Database = require('better-sqlite3'); try { new Database(process.argv[1], { timeout: 50 }).exec('BEGIN IMMEDIATE'); console.log('opened') } catch (error) { console.log(error.code) }`
    expect(execFileSync(process.execPath, ['-e', other, path], { encoding: 'utf8' }).trim()).toBe('SQLITE_BUSY')
    bringIn(project, draftOf(['Well?', 'Still here.']))
    expect(listDocuments(project)).toHaveLength(1)
  })

  it('does not overwrite a file that is there, and names a folder that is not', () => {
    const path = projectFile()
    const make = (where: string) =>
      Project.create(where, 'Hanne', { name: 'x', cycleSet: '2020', madeBy: 'test' }, () => {})
    expect(() => make(path)).toThrow(refused('project.exists'))
    expect(() => make(join(temporaryFolder(), 'no', 'such', 'folder.vloom'))).toThrow(refused('project.folderMissing'))
  })

  it.skipIf(process.getuid?.() === 0)(
    'opens a file it may not write for reading, and says so when it should change',
    () => {
      const folder = temporaryFolder()
      const path = projectFile(folder)
      chmodSync(path, 0o444)
      const project = Project.open(path, 'Hanne')
      expect(project.info().readOnly).toBe(true)
      expect(listDocuments(project)).toHaveLength(1)
      expect(() => codeWords(project, 'Leila', 'every week', 'IMM')).toThrow()
      project.close()
    },
  )

  it('stops writing when another file was put in its place, and rescues what it has', () => {
    const folder = temporaryFolder()
    const path = projectFile(folder)
    const project = Project.open(path, 'Hanne')
    bringIn(project, draftOf(['Well?', 'Only here.'], { title: 'Mine', hash: 'other' }))
    const foreign = join(folder, 'foreign')
    copyFileSync(path, foreign)
    renameSync(foreign, path)
    const thrown = catchError(() => bringIn(project, draftOf(['Well?', 'Too late.'], { title: 'Late', hash: 'late' })))
    expect(thrown).toMatchObject({ code: 'project.replaced' })
    const { rescue } = (thrown as { details: { rescue: string } }).details
    project.close()
    const saved = Project.open(rescue, 'Hanne')
    expect(listDocuments(saved).map(({ title }) => title)).toEqual(['Leila', 'Mine'])
    saved.close()
  })

  it('rescues the work into the home folder when its own folder is gone', () => {
    const home = temporaryFolder()
    vi.stubEnv('HOME', home)
    const folder = join(temporaryFolder(), 'gone')
    mkdirSync(folder)
    const project = Project.open(projectFile(folder), 'Hanne')
    rmSync(folder, { recursive: true })
    const thrown = catchError(() => codeWords(project, 'Leila', 'every week', 'IMM'))
    expect(thrown).toMatchObject({
      code: 'project.replaced',
      details: { rescue: join(home, 'project (rescued).vloom') },
    })
    project.close()
    const saved = Project.open(join(home, 'project (rescued).vloom'), 'Hanne')
    expect(listDocuments(saved).map(({ title }) => title)).toEqual(['Leila'])
    saved.close()
    vi.unstubAllEnvs()
  })

  it('never crashes over a damaged file: it is refused, or what is wrong is named', () => {
    const sound = readFileSync(projectFile())
    let refusals = 0
    let next = 12345
    const random = (below: number) => {
      next = (next * 48_271) % 2_147_483_647
      return next % below
    }
    for (let n = 0; n < 150; n++) {
      const path = join(temporaryFolder(), 'damaged.vloom')
      const bytes = Buffer.from(sound)
      if (n % 3 === 0)
        bytes.fill(random(256), (random(bytes.length / 512) | 0) * 512, ((random(bytes.length / 512) | 0) + 1) * 512)
      else if (n % 3 === 1) bytes[random(bytes.length)]! ^= 1 << random(8)
      writeFileSync(path, n % 10 === 9 ? bytes.subarray(0, random(bytes.length)) : bytes)
      try {
        const project = Project.open(path, 'Hanne')
        try {
          listDocuments(project)
          checkProject(project)
        } finally {
          project.close()
        }
      } catch (error) {
        expect(asAppError(error, path), `copy ${n}`).toBeInstanceOf(AppError)
        refusals++
      }
    }
    expect(refusals).toBeGreaterThan(10)
  })

  it('opens through a link and from a folder with spaces and letters of other scripts', () => {
    const folder = join(temporaryFolder(), 'Évaluation числа')
    mkdirSync(folder)
    const path = projectFile(folder, 'Projekt Ä.vloom')
    const link = join(temporaryFolder(), 'link.vloom')
    symlinkSync(path, link)
    const project = Project.open(link, 'Hanne')
    expect(project.file.path).toBe(path)
    project.close()
  })

  it('has a full index on every foreign key, since the check of a delete needs one', () => {
    const project = temporaryProject()
    for (const { name } of loggedTables)
      for (const { from } of project.file.rows(`foreign_key_list(${name})`) as { from: string }[]) {
        const indexes = project.file.rows(`index_list(${name})`) as { name: string; partial: number }[]
        const leading = indexes
          .filter(index => index.partial === 0)
          .map(index => (project.file.rows(`index_info(${index.name})`) as { name: string }[])[0]?.name)
        expect(leading, `${name}.${from}`).toContain(from)
      }
  })

  it('logs every column of every table but the derived ones', () => {
    const project = temporaryProject()
    const derived = new Set(['turn.doc_start', 'coding.doc_start', 'coding.doc_end'])
    for (const { name, columns } of loggedTables) {
      const all = (project.file.rows(`table_info(${name})`) as { name: string }[]).map(column => column.name)
      expect(new Set(columns), name).toEqual(
        new Set(all.filter(column => !['id', 'uuid'].includes(column) && !derived.has(`${name}.${column}`))),
      )
    }
  })
})

function catchError(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
