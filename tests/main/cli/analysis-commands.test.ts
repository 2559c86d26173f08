import { execFileSync, spawnSync } from 'node:child_process'
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
    ['a folder that is not there', ['cycles', '-o', join(folder, 'no', 'a.csv')], 'does not exist'],
  ])('says in one sentence that there is %s', async (_, args, words) => {
    const said = await run('table', sample, ...args)
    expect(said).toMatchObject({ out: '', code: 1 })
    expect(said.words).toContain(words)
  })
})

describe('figure', () => {
  it('draws a kind or a kept one in every format, the same twice; an option says what a kept one does not', async () => {
    const draw = async (name: string, file: string, ...more: string[]) => {
      const to = join(folder, file)
      expect(await run('figure', sample, name, '-o', to, ...more)).toEqual({ out: '', words: `Wrote ${to}\n`, code: 0 })
      return readFileSync(to)
    }
    const svg = String(await draw('For the journal', 'journal.svg'))
    expect(svg).toMatch(/^<svg [^>]*width="84mm"/)
    expect(svg).toContain(
      'n = 96 told flows in 24 stories (8 written as stories, 16 chains of linked passages outside them)',
    )
    expect(String(await draw('For the journal', 'again.svg'))).toBe(svg)
    expect(String(await draw('For the journal', 'broad.svg', '--width', '174', '--title', 'All'))).toMatch(
      /width="174mm".*>All</s,
    )
    expect(String(await draw('flow', 'de.svg', '--language', 'de'))).toContain(
      '96 erzählte Flüsse in 24 Geschichten (8 als',
    )
    const starts = { 'a.pdf': '%PDF-', 'a.png': '\x89PNG', 'a.tiff': 'II*' }
    for (const [file, start] of Object.entries(starts))
      expect((await draw('strip', file, '--dpi', '72')).toString('latin1').startsWith(start), file).toBe(true)
    const rows = parseCsv(await draw('matrix', 'a.csv')) as string[][]
    expect(rows.length).toBeGreaterThan(20)
  })

  it.each([
    ['a kind that is not there', ['nothing', '-o', 'a.svg'], '“For the journal”'],
    ['no file', ['flow'], '-o flows.svg'],
    ['an ending that is not there', ['flow', '-o', 'a.gif'], '.svg, .pdf, .png, .tiff, .csv'],
    ['a cycle that is not there', ['flow', '-o', 'a.svg', '--expand', 'ZZZ'], 'ZZZ'],
    ['an order that is not there', ['documents', '-o', 'a.svg', '--order', 'codes:size'], 'codes:size'],
    ['a width that no page has', ['flow', '-o', 'a.svg', '--width', '9'], '--width'],
    ['an attribute that is not there', ['groups', '-o', 'a.svg', '--variable', 'Shoe size'], 'attribute'],
    ['a document that is not there', ['coverage', '-o', 'a.svg', '--document', 'None'], 'document'],
    ['a folder that is not there', ['flow', '-o', join(folder, 'no', 'a.svg')], 'does not exist'],
  ])('says in one sentence that there is %s', async (_, args, words) => {
    const said = await run('figure', sample, ...args)
    expect(said).toMatchObject({ out: '', code: 1 })
    expect(said.words).toContain(words)
    expect(said.words.trim()).not.toContain('\n')
  })
})

describe('report', () => {
  it('writes one for an audience and a kept one, in every format, the same twice', async () => {
    const write = async (name: string, file: string, ...more: string[]) => {
      const to = join(folder, file)
      expect(await run('report', sample, name, '-o', to, ...more)).toMatchObject({ out: '', code: 0 })
      return readFileSync(to)
    }
    const html = String(await write('academic', 'r.html', '--title', 'Two <years> on', '--authors', 'H. Bakker'))
    expect(html).toContain('<h1>Two &lt;years&gt; on</h1>')
    expect(html).toContain('<p class="authors">H. Bakker</p>')
    expect([...html.matchAll(/<caption>(Table \d+)\./g)].map(([, number]) => number)).toEqual(
      [1, 2, 3, 4, 5].map(at => `Table ${at}`),
    )
    expect(html).toContain('Figure 1. Value flows across the value cycles')
    // The value-creation matrix has a line for each cycle: its indicators, the steps, and why there are none.
    const realized = /<tr><th scope="row">Realized<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/.exec(
      html,
    )
    expect(realized?.[1]).toContain('Days to an answer from housing: 12 days')
    expect(realized?.[2]).toContain('Kettle first (4, 5); ')
    expect(realized?.[2]).toContain('In pairs from September (4; aspired)')
    const docx = await write('For members', 'r.docx')
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    expect(await write('For members', 'again.docx')).toEqual(docx)
    expect((await write('policy', 'r.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it.each([
    ['a report that is not there', ['nobody', '-o', 'a.docx'], 'For members'],
    ['no file', ['academic'], '-o report.docx'],
    ['an ending that is not there', ['academic', '-o', 'a.odt'], '.docx, .html, .pdf'],
    ['a folder that is not there', ['members', '-o', join(folder, 'no', 'a.html')], 'does not exist'],
  ])('says in one sentence that there is %s', async (_, args, words) => {
    const said = await run('report', sample, ...args)
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

  it('leaves no half file where the disk is full, and a second run completes it', () => {
    const to = join(folder, 'full')
    const cli = join(import.meta.dirname, '..', '..', '..', 'out', 'main', 'cli.js')
    const args = [cli, 'export', sample, '--all', to, '--figures', 'svg,tiff', '--tables', 'csv', '--dpi', '600']
    const env = { ...process.env, VALUELOOM_DATA: join(folder, 'data full') }
    // A limit on the size of a file, in blocks of 512 bytes, is as good as a full disk: the image is larger, all before it is not.
    const limited = spawnSync('sh', ['-c', 'ulimit -f 200; exec "$0" "$@"', process.execPath, ...args], { env })
    expect(limited.status).toBe(1)
    expect(String(limited.stderr)).toMatch(
      /^The disk is full, so .*For the journal\.tiff was not written\. Free some disk space/,
    )
    const written = filesIn(to)
    expect([...written.keys()]).toEqual(expect.arrayContaining(['Flows.csv', 'For the journal.svg']))
    expect([...written.keys()].filter(name => /part|tiff|manifest/.test(name))).toEqual([])
    const whole = spawnSync(process.execPath, args, { env })
    expect(String(whole.stderr)).toContain('saved figures, tables and reports')
    const all = filesIn(to)
    for (const [name, bytes] of written) expect(all.get(name)).toBe(bytes)
    expect([...all.keys()]).toEqual(expect.arrayContaining(['For the journal.tiff', 'manifest.json']))
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
