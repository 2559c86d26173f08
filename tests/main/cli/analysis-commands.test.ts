import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addSaved } from '../../../src/main/db/saved'
import { newUuid } from '../../../src/main/db/uuid'
import type { Manifest } from '../../../src/main/handlers/export-all'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { noFilter } from '../../../src/shared/model/count-filter'
import { FigureSpec } from '../../../src/shared/model/figure-spec'
import { freshSpec, tableKinds } from '../../../src/shared/model/table-spec'
import { templateOf } from '../../../src/shared/report/templates'
import { runInProcess as run } from '../../support/run-in-process'
import { resources } from '../../support/temporary-project'

const folder = mkdtempSync(join(tmpdir(), 'valueloom analysis '))
const sample = join(folder, 'sample.vloom')
const data = join(folder, 'data')
/** Names that a file cannot have, or not beside one another. */
const hostile = ['../../etc/passwd', '/', 'Flows', 'FLOWS?', '🦊'.repeat(80), 'é', 'e\u0301', 'con', 'x'.repeat(200)]

const immediate = { query: { op: 'cycle', cycle: 'IMM' } }
const plain = (settings: object) => JSON.parse(JSON.stringify(settings))
beforeAll(async () => {
  vi.stubEnv('VALUELOOM_DATA', data)
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
  await workspace.openSample(sample)
  const { project } = workspace
  for (const name of hostile) addSaved(project, 'table', { name, settings: plain(freshSpec('cycles')) })
  addSaved(project, 'figure', {
    name: 'For the journal',
    settings: plain(FigureSpec.parse({ kind: 'flow', widthMm: 84 })),
  })
  addSaved(project, 'report', { name: 'For members', settings: plain(templateOf('members')) })
  addSaved(project, 'query', { name: 'Immediate', settings: immediate })
  const filter = { ...noFilter, query: newUuid() }
  addSaved(project, 'table', { name: 'Without its query', settings: plain({ ...freshSpec('codes'), filter }) })
  workspace.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const filesIn = (of: string) =>
  new Map(
    readdirSync(of)
      .sort()
      .map(file => [
        file,
        createHash('sha256')
          .update(readFileSync(join(of, file)))
          .digest('hex'),
      ]),
  )

describe('table', () => {
  it('prints every kind as JSON and as CSV with the same numbers, the same twice, and writes the same into a file', async () => {
    for (const kind of tableKinds) {
      const json = JSON.parse((await run('table', sample, kind, '--json')).out)
      expect(Object.keys(json)).toEqual(['title', 'lineHead', 'columns', 'lines', 'notes'])
      const { out, words, code } = await run('table', sample, kind, '--csv')
      expect([words, code], kind).toEqual(['', 0])
      const [head, ...lines] = parseCsv(out) as string[][]
      expect(head).toHaveLength(json.columns.length + 1)
      expect(lines).toHaveLength(json.lines.length)
      for (const [at, { cells }] of json.lines.entries())
        for (const [column, value] of cells.entries())
          if (typeof value === 'number') expect(lines[at]![column + 1], kind).toBe(String(value))
      if (kind !== 'cycles' && kind !== 'quotations') continue
      const file = join(folder, 'table.csv')
      await run('table', sample, kind, '-o', file)
      expect(readFileSync(file, 'utf8').replace('\ufeff', ''), kind).toBe(out)
    }
  })

  it('sorts by the words over a column and says which there are', async () => {
    const lines = parseCsv((await run('table', sample, 'cycles', '--sort', 'passages, N', '--descending', '--csv')).out)
    expect((lines as string[][])[1]!.slice(0, 2)).toEqual(['Immediate', '49'])
    const wrong = await run('table', sample, 'cycles', '--sort', 'nothing')
    expect(wrong).toMatchObject({ out: '', code: 1 })
    expect(wrong.words).toContain('“Value cycle”, “Passages, n”')
  })

  it.each([
    ['a kind that is not there', ['nothing'], 'nothing'],
    ['an option that is not there', ['cycles', '--by', 'words'], '--by takes one of'],
    ['an ending that is not there', ['cycles', '-o', 'a.pdf'], '.csv, .xlsx, .html, .docx'],
    ['a filter that cannot be read', ['cycles', '--filter', 'nobody'], 'nobody'],
    ['a table whose query is gone', ['Without its query'], 'query'],
    ['a folder that is not there', ['cycles', '-o', join(folder, 'no', 'a.csv')], 'a.csv'],
  ])('says in one sentence that there is %s', async (_, args, words) => {
    const said = await run('table', sample, ...args)
    expect(said).toMatchObject({ out: '', code: 1 })
    expect(said.words).toContain(words)
  })
})

describe('query', () => {
  it('prints what a kept one finds, and the same from a file', async () => {
    const kept = await run('query', sample, 'Immediate', '--json')
    expect(kept.code).toBe(0)
    const rows = JSON.parse(kept.out) as Record<string, string>[]
    expect(rows.length).toBeGreaterThan(10)
    expect(new Set(rows.map(({ cycle }) => cycle))).toEqual(new Set(['IMM']))
    const file = join(folder, 'query.json')
    writeFileSync(file, JSON.stringify(immediate))
    expect(await run('query', sample, file, '--json')).toEqual(kept)
  })

  it('says which there are, and what is wrong with a file', async () => {
    expect((await run('query', sample, 'None')).words).toContain('Immediate')
    const file = join(folder, 'bad.json')
    writeFileSync(file, '{"where":')
    expect(await run('query', sample, file)).toMatchObject({ out: '', code: 1, words: expect.stringContaining(file) })
    expect(await run('query', sample, join(folder, 'none.json'))).toMatchObject({ out: '', code: 1 })
  })
})

describe('export --all', () => {
  it('writes all that can be made, names what cannot, and says so by its exit code', async () => {
    const to = join(folder, 'all')
    const { code, words } = await run(
      'export',
      sample,
      '--all',
      to,
      '--figures',
      'svg',
      '--tables',
      'csv',
      '--reports',
      'html',
    )
    expect(code).toBe(1)
    expect(words).toContain('“Without its query” could not be made.')
    const manifest = JSON.parse(readFileSync(join(to, 'manifest.json'), 'utf8')) as Manifest
    expect(manifest.failed).toMatchObject([{ kind: 'table', name: 'Without its query' }])
    expect(manifest.items.map(({ name }) => name)).toEqual([...hostile, 'For the journal', 'For members'])
    const files = filesIn(to)
    const named = manifest.items.flatMap(item => item.files)
    // Nothing beside the folder, nothing replaced: as many files as the manifest names, with the bytes it names.
    expect([...files.keys()].sort()).toEqual([...named.map(({ file }) => file), 'manifest.json'].sort())
    for (const { file, sha256 } of named) expect(files.get(file)).toBe(sha256)
    expect(existsSync(join(folder, 'etc'))).toBe(false)
    const tables = manifest.items.filter(({ kind }) => kind === 'table')
    expect(new Set(tables.map(({ dataHash }) => dataHash)).size).toBe(1)
    expect(tables[0]).toMatchObject({ settings: { kind: 'cycles' } })
    expect(manifest.version).toMatch(/^\d+\.\d+/)
  })

  it('writes the same bytes in another place, time zone and language', () => {
    const [first, second] = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
    ].map((env, at) => {
      const to = join(folder, `there ${at}`)
      const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js')
      const args = [cli, 'export', sample, '--all', to, '--figures', 'svg,png', '--tables', 'xlsx']
      try {
        execFileSync(process.execPath, [...args, '--reports', 'docx', '--dpi', '72'], {
          env: { ...process.env, ...env, VALUELOOM_DATA: join(folder, `data ${at}`) },
          stdio: 'pipe',
        })
      } catch (error) {
        // One of them cannot be made, and the exit code says so.
        expect((error as { status: number }).status).toBe(1)
      }
      return filesIn(to)
    })
    expect(first!.size).toBe(hostile.length + 4)
    expect([...second!]).toEqual([...first!])
  })

  it('says that a folder cannot be written to', async () => {
    const file = join(folder, 'a file')
    writeFileSync(file, '')
    for (const to of [file, join(file, 'in it')]) {
      const said = await run('export', sample, '--all', to)
      expect(said).toMatchObject({ out: '', code: 1 })
      expect(said.words).toContain('a file')
    }
  })
})
