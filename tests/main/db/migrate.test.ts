import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codingLines } from '../../../src/main/db/codings'
import { redo, undo } from '../../../src/main/db/history'
import { loggedTables } from '../../../src/main/db/logged-tables'
import { Project } from '../../../src/main/db/project'
import { temporaryFolder } from '../../support/temporary-project'

/** A copy of the project file that the named version wrote: a document, two codings and a flow between them. */
function earlier(version: number): string {
  const path = join(temporaryFolder(), 'project.vloom')
  copyFileSync(fileURLToPath(new URL(`../../fixtures/projects/version-${version}.vloom`, import.meta.url)), path)
  return path
}

function tamper(path: string, sql: string): void {
  const db = new Database(path)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

describe('a project of an earlier version', () => {
  it('is brought up to date when it is opened, with a copy of it beside', () => {
    const path = earlier(1)
    const project = Project.open(path, 'Hanne')
    expect(checkProject(project)).toEqual([])
    expect(project.prepare('SELECT quote, level, beneficiary FROM coding ORDER BY doc_start').all()).toEqual([
      { quote: 'I got the form', level: null, beneficiary: '[]' },
      { quote: 'cut it down to one page', level: null, beneficiary: '[]' },
    ])
    expect(project.prepare('SELECT count(*) FROM flow').pluck().get()).toBe(1)
    project.close()
    expect(existsSync(path.replace('.vloom', ' before update.vloom'))).toBe(true)
  })

  it('finds the words of its documents', () => {
    const project = Project.open(earlier(1), 'Hanne')
    const found = project.prepare("SELECT count(*) FROM turn_words WHERE turn_words MATCH 'appointment'").pluck().get()
    project.close()
    expect(found).toBe(1)
  })

  it('can take back what was done before the update', () => {
    const path = earlier(1)
    const author = new Database(path, { readonly: true }).prepare('SELECT name FROM coder').pluck().get() as string
    const project = Project.open(path, author)
    undo(project)
    expect(project.prepare('SELECT count(*) FROM flow').pluck().get()).toBe(0)
    project.close()
  })

  it('keeps the memos of codings and flows, and can take back their writing', () => {
    const path = earlier(1)
    const author = new Database(path, { readonly: true }).prepare('SELECT name FROM coder').pluck().get() as string
    tamper(
      path,
      `INSERT INTO history_txn(uuid,hlc,coder_id,kind,action,details)
         SELECT randomblob(16), max(hlc)+1, (SELECT id FROM coder), 'do', 'coding.memo', '{}' FROM history_txn;
       UPDATE history_ctx SET txn_id=(SELECT max(id) FROM history_txn);
       UPDATE coding SET memo='Whose form?' WHERE quote='I got the form'; UPDATE flow SET memo='so I';
       UPDATE history_ctx SET txn_id=NULL`,
    )
    const project = Project.open(path, author)
    const memos = () => project.prepare('SELECT plain FROM memo ORDER BY plain').pluck().all()
    expect(memos()).toEqual(['Whose form?', 'so I'])
    expect(codingLines(project).map(line => line.memo)).toEqual(['Whose form?', ''])
    undo(project)
    expect(memos()).toEqual([])
    redo(project)
    expect(memos()).toEqual(['Whose form?', 'so I'])
    expect(checkProject(project)).toEqual([])
    project.close()
  })

  it('is refused when it holds a trigger of somebody else, before anything of it runs', () => {
    const path = earlier(1)
    tamper(path, 'CREATE TRIGGER foreign_one AFTER INSERT ON coding BEGIN DELETE FROM flow; END')
    expect(() => Project.open(path, 'Hanne')).toThrow('project.foreignSchema')
  })

  it('loses a foreign trigger that carries the name of one of ours', () => {
    const path = earlier(1)
    tamper(path, 'CREATE TRIGGER "history_x""; DROP TABLE flow; --" AFTER INSERT ON coding BEGIN DELETE FROM flow; END')
    const project = Project.open(path, 'Hanne')
    expect(project.prepare('SELECT count(*) FROM flow').pluck().get()).toBe(1)
    project.close()
  })

  it.skipIf(process.getuid?.() === 0)('says what to do when it cannot be written to', () => {
    const path = earlier(1)
    chmodSync(path, 0o444)
    expect(() => Project.open(path, 'Hanne')).toThrow('project.earlierReadOnly')
  })
})

describe('the schema', () => {
  it('has a full index on every foreign key, which SQLite needs to check them', () => {
    const project = Project.open(earlier(1), 'Hanne')
    const tables = project.prepare("SELECT name FROM sqlite_schema WHERE type='table'").pluck().all() as string[]
    const missing = tables.flatMap(name =>
      (project.file.rows(`foreign_key_list(${name})`) as { from: string }[])
        .filter(
          ({ from }) =>
            !(project.file.rows(`index_list(${name})`) as { name: string; partial: number }[]).some(
              index =>
                index.partial === 0 &&
                (project.file.rows(`index_info(${index.name})`) as { name: string }[])[0]?.name === from,
            ),
        )
        .map(({ from }) => `${name}.${from}`),
    )
    project.close()
    expect(missing).toEqual([])
  })

  it('logs every table a person changes, and every foreign key of it by the uuid of its row', () => {
    const project = Project.open(earlier(1), 'Hanne')
    const unlogged = new Set(['history_txn', 'history_change', 'history_ctx', 'media_part'])
    const tables = project
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'turn_words*' AND name NOT GLOB 'sqlite_*'",
      )
      .pluck()
      .all() as string[]
    const references = (name: string) =>
      (project.file.rows(`foreign_key_list(${name})`) as { from: string; table: string }[]).map(
        ({ from, table }) => `${from} ${table}`,
      )
    const logged = tables.filter(name => !unlogged.has(name))
    expect(new Set(logged)).toEqual(new Set(loggedTables.map(({ name }) => name)))
    for (const table of loggedTables)
      expect(new Set(references(table.name))).toEqual(
        new Set(Object.entries(table.references).map(([from, to]) => `${from} ${to}`)),
      )
    project.close()
  })
})
