import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { runInProcess as run } from '../../support/run-in-process'
import { resources } from '../../support/temporary-project'

const folder = mkdtempSync(join(tmpdir(), 'valueloom evaluation '))
const sample = join(folder, 'sample.vloom')

beforeAll(async () => {
  vi.stubEnv('VALUELOOM_DATA', join(folder, 'data'))
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
  await workspace.openSample(sample)
  workspace.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const json = async (name: string, ...args: string[]) =>
  JSON.parse((await run(name, ...args, '--json')).out) as Record<string, unknown>[]
const csv = async (name: string, ...args: string[]) =>
  parseCsv((await run(name, ...args, '--csv')).out, { columns: true }) as Record<string, string>[]

const tables = ['stories', 'matrix', 'claims', 'participants', 'indicators', 'plan', 'codebook'] as const

describe('the tables of an evaluation', () => {
  // Columns are a promise to scripts: a name that changes breaks theirs.
  it.each([
    [
      'stories',
      8,
      'title,teller,space,periodStart,periodEnd,steps,cycles,toldFlows,aspiredFlows,learningLoops,confirmedSteps,gaps,id',
    ],
    ['claims', 4, null],
    ['participants', 12, 'participant,Role,Pseudonym,documents,words,codings,flows,stories,note,id'],
    ['indicators', 30, 'indicator,cycle,unit,source,target,direction,date,group,value,raw,base,note,id'],
    ['plan', 12, 'cycle,kind,text,state,outcome,stories,indicators,id'],
    [
      'codebook',
      72,
      'code,name,parent,cycle,aliases,gloss,definition,questions,include,exclude,rule,example,colour,archived',
    ],
  ] as const)('%s as CSV: %i lines, always the same columns', async (name, lines, columns) => {
    const rows = await csv(name, sample)
    expect(rows).toHaveLength(lines)
    if (columns !== null) expect(Object.keys(rows[0]!).join(',')).toBe(columns)
    expect(await csv(name, sample)).toEqual(rows)
  })

  it.each(tables)('%s as JSON: the same things, and nothing but data on standard output', async name => {
    const { out, words, code } = await run(name, sample, '--json')
    expect([words, code]).toEqual(['', 0])
    const read = JSON.parse(out) as Record<string, unknown>[]
    const rows = await csv(name, sample)
    // Indicators are one each in JSON, with their values within.
    expect(read).toHaveLength(name === 'indicators' ? 10 : rows.length)
    if (name === 'stories') for (const [n, row] of rows.entries()) expect(row.steps).toBe(String(read[n]!.steps))
  })

  it('stories count what was counted by hand', async () => {
    const [form, number] = await csv('stories', sample)
    expect([form?.title, form?.steps, form?.toldFlows, form?.aspiredFlows, form?.learningLoops]).toEqual([
      'The one-page form',
      '14',
      '12',
      '1',
      '2',
    ])
    expect([number?.steps, number?.toldFlows, number?.learningLoops]).toEqual(['15', '11', '3'])
  })

  it('the plan stands against the stories and indicators of the sample', async () => {
    const plan = await csv('plan', sample)
    const of = (kind: string) => plan.filter(each => each.kind === kind).length
    expect([of('aspiration'), of('condition'), of('risk'), of('mitigation')]).toEqual([6, 2, 3, 1])
    const states = (state: string) => plan.filter(each => each.state === state).length
    expect([states('met'), states('partly'), states('open'), states('notMet')]).toEqual([7, 4, 1, 0])
    expect(plan.find(({ cycle, kind }) => cycle === 'APP' && kind === 'aspiration')).toMatchObject({
      stories: 'The one-page form',
      indicators: 'Teams using the one-page form',
    })
  })

  it.each(tables)('%s asked for as both is refused before the project is opened', async name => {
    const { out, words, code } = await run(name, join(folder, 'none.vloom'), '--json', '--csv')
    expect([out, code]).toEqual(['', 1])
    expect(words).toContain('--json and --csv')
  })

  it.each(tables)(
    '%s of a project that is not there, and an option it does not know, are said in a sentence',
    async name => {
      expect(await run(name, join(folder, 'none.vloom'))).toMatchObject({ out: '', code: 1 })
      const unknown = await run(name, sample, '--colour', 'red')
      expect(unknown.words).toMatch(/--colour.*Write: valueloom/s)
      expect(unknown.code).toBe(1)
      expect((await run(name)).code).toBe(1)
    },
  )
})

describe('a story as a file', () => {
  it.each(['md', 'txt', 'svg', 'png', 'pdf'])('is written as .%s, the same each time', async ending => {
    const [one, two] = [join(folder, `1.${ending}`), join(folder, `2.${ending}`)]
    for (const file of [one, two])
      expect(await run('story', sample, 'The one-page form', '-o', file)).toMatchObject({ out: '', code: 0 })
    expect(readFileSync(one).length).toBeGreaterThan(500)
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
  })

  it.each([
    [['The one-page form']],
    [['The one-page form', '-o', 'card.docx']],
    [['No such story', '-o', 'card.pdf']],
    [['The one-page form', '-o', 'card.pdf', '--dpi', 'many']],
    [['The one-page form', '-o', 'card.pdf', '--theme', 'pink']],
    [['The one-page form', '-o', join('nowhere', 'card.svg')]],
  ])('is refused in a sentence: %j', async args => {
    const { out, words, code } = await run('story', sample, ...args)
    expect([out, code]).toEqual(['', 1])
    expect(words).toMatch(/\.\s*$/)
  })
})

describe('what a command brings in', () => {
  it('an indicator file with text among numbers keeps the text and says so; the exit code tells of what was left out', async () => {
    const file = join(folder, 'wide.csv')
    writeFileSync(file, 'name,cycle,2026-02,2026-06\nTurnout,IMM,9,about twelve\nNobody knows,,1,2\n')
    const { words, code, out } = await run('indicators', sample, '--import', file)
    expect([out, code]).toEqual(['', 1])
    expect(words).toContain('1 cells hold words')
    expect(words).toContain('1 rows were left out')
    const turnout = (await json('indicators', sample)).find(({ name }) => name === 'Turnout')
    expect(turnout?.values).toEqual([
      expect.objectContaining({ at: '2026-02', value: 9 }),
      expect.objectContaining({ at: '2026-06', value: null, raw: 'about twelve' }),
    ])
  })

  it('a table of nothing, a picture and a folder are refused, and nothing is changed', async () => {
    const before = await json('participants', sample)
    writeFileSync(join(folder, 'empty.csv'), '')
    writeFileSync(join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
    for (const file of ['empty.csv', 'picture.csv', '.', 'gone.csv']) {
      const { words, code } = await run('participants', sample, '--import', join(folder, file))
      expect([file, code]).toEqual([file, 1])
      expect(words).toMatch(/\.\s*$/)
    }
    expect(await json('participants', sample)).toEqual(before)
  })

  it('a codebook comes in, is compared, and is told to be what it is', async () => {
    const file = join(folder, 'team.csv')
    writeFileSync(file, 'code,parent,definition\nAPP,,Used where one works.\nPocket version,APP,\nLost,Nowhere,\n')
    expect(await run('codebook', 'import', sample, file, '--dry-run')).toMatchObject({ code: 1, out: '' })
    expect(await json('codebook', sample)).toHaveLength(72)
    const taken = await run('codebook', 'import', sample, file, '--only-new')
    expect(taken.words).toContain('1 codes added, 0 changed')
    expect(taken.words).toContain('line 4: Lost stands below “Nowhere”')
    const saved = join(folder, 'codebook.json')
    expect((await run('codebook', 'export', sample, '-o', saved)).code).toBe(0)
    const compared = await run('codebook', 'compare', '2020', saved, '--json')
    expect(JSON.parse(compared.out)).toEqual([
      { code: 'APP.pocket-version', name: 'Pocket version', what: 'added', field: '', before: '', after: '' },
    ])
    expect(compared.words).toContain('1 added, 0 removed, 0 changed, 72 the same.')
    expect((await run('codebook', 'labels', sample, '--language', 'fr')).code).toBe(1)
    expect((await run('codebook', 'export', sample, '-o', 'x.docx')).code).toBe(1)
  })
})
