import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../support/run-command'
import { temporaryFolder } from '../../support/temporary-project'

const interview = 'Interviewer: What did you take away?\nP1: I came home with her intake form, and cut it down.\n'

/** A project with one interview, in which first Hanne and then Ruth has coded. */
async function coded() {
  const folder = temporaryFolder()
  const run = (...args: string[]) => runCommand(folder, args)
  writeFileSync(join(folder, 'interview.txt'), interview)
  await run('new', 'p.vloom')
  await run('import', 'p.vloom', 'interview.txt')
  const code = (coder: string, quote: string, key: string) =>
    run('code', 'p.vloom', '--document', 'interview', '--quote', quote, '--code', key, '--coder', coder)
  await code('Hanne', 'her intake form', 'POT.tangible')
  await code('Ruth', 'cut it down', 'APP.adapt')
  return { folder, run }
}

interface AuditLine {
  coder: string
  action: string
  field: string
  before: string
  after: string
}

describe('the audit trail on the command line', () => {
  it('says of each action who did it and what each field was and is, the first first, and is narrowed', async () => {
    const { run } = await coded()
    const audit = async (...args: string[]) =>
      JSON.parse((await run('audit', 'p.vloom', '--json', ...args)).out) as AuditLine[]
    const lines = await audit()
    expect([...new Set(lines.map(({ coder, action }) => `${coder}: ${action}`))]).toEqual([
      'Me: project.create',
      'Me: import',
      'Hanne: coding.add',
      'Ruth: coding.add',
    ])
    const ruth = await audit('--coder', 'Ruth')
    expect(ruth).toEqual(lines.filter(({ coder }) => coder === 'Ruth'))
    expect(ruth).toContainEqual(expect.objectContaining({ field: 'code', before: '', after: 'Adapted' }))
    expect(await audit('--about', 'coding')).toEqual(lines.filter(({ action }) => action === 'coding.add'))
    expect(await audit('--to', '2001-01-01')).toEqual([])
    const csv = (await run('audit', 'p.vloom', '--csv')).out.trim().split('\n')
    expect(csv[0]).toBe('time,coder,kind,action,sentence,about,name,change,field,before,after,row,entry')
    expect(csv).toHaveLength(lines.length + 1)
  })

  it('says in a sentence what a day or a document lacks', async () => {
    const { run } = await coded()
    expect(await run('audit', 'p.vloom', '--to', '2001-13-01')).toEqual({
      code: 1,
      out: '',
      words: 'Write a day as 2026-03-14 (not “2001-13-01”).\n',
    })
    expect(await run('audit', 'p.vloom', '--document', 'Leila')).toEqual({
      code: 1,
      out: '',
      words: 'There is no document “Leila” in this project. The documents are: “interview”.\n',
    })
    const stranger = await run('audit', 'p.vloom', '--coder', 'Nobody')
    expect(stranger).toMatchObject({ code: 1, out: '' })
    expect(stranger.words).toBe('There is no coder “Nobody” in the project. There are: Hanne, Me, Ruth.\n')
  })
})

describe('recovering on the command line', () => {
  it('makes a project of a damaged one with the help of a copy, and overwrites nothing', async () => {
    const { folder, run } = await coded()
    const whole = readFileSync(join(folder, 'p.vloom'))
    writeFileSync(join(folder, 'copy.vloom'), whole)
    const page = 4096
    const at = Math.floor(whole.indexOf('I came home with her intake form') / page) * page
    writeFileSync(
      join(folder, 'damaged.vloom'),
      Buffer.concat([whole.subarray(0, at), Buffer.alloc(page, 0xff), whole.subarray(at + page)]),
    )
    const done = await run('recover', 'damaged.vloom', '-o', 'out.vloom', '--with', 'copy.vloom')
    expect(done.code).toBe(0)
    expect(done.words).toContain('copy.vloom')
    expect((await run('text', 'out.vloom', 'interview')).out).toBe(interview)
    expect((await run('codings', 'out.vloom', '--csv')).out).toBe((await run('codings', 'p.vloom', '--csv')).out)
    expect(await run('check', 'out.vloom')).toMatchObject({ code: 0, out: '' })
    const before = readFileSync(join(folder, 'out.vloom'))
    expect(await run('recover', 'p.vloom', '-o', 'out.vloom')).toMatchObject({ code: 1, out: '' })
    expect(readFileSync(join(folder, 'out.vloom')).equals(before)).toBe(true)
  })

  it('refuses what is no project, and a copy that is none', async () => {
    const { folder, run } = await coded()
    for (const args of [
      ['interview.txt'],
      ['gone.vloom'],
      ['p.vloom', '--with', 'gone.vloom'],
      ['p.vloom', '--with', 'interview.txt'],
    ]) {
      const refused = await run('recover', ...args, '-o', 'out.vloom')
      expect(refused, args.join(' ')).toMatchObject({ code: 1, out: '' })
      expect(refused.words, args.join(' ')).toMatch(/^Nothing could be read from .*\n$/)
      expect(existsSync(join(folder, 'out.vloom'))).toBe(false)
    }
  })
})

describe('memos on the command line', () => {
  it('are listed in the order they were written, with what each is about', async () => {
    const run = (folder: string, ...args: string[]) => runCommand(folder, args)
    const folder = temporaryFolder()
    await run(folder, 'new', 's.vloom', '--sample')
    const memos = JSON.parse((await run(folder, 'memos', 's.vloom', '--json')).out) as Record<string, string>[]
    expect(memos.find(({ about }) => about === 'I told Ruth afterwards that I wouldn’t go again')).toMatchObject({
      kind: 'note',
      on: 'coding',
      document: 'Leila, family support',
      memo: 'A statement on leaving counts as evidence, even though she came back. Compare Mireille in the Harbour talk.',
    })
    const created = memos.map(memo => memo.created)
    expect(created).toEqual([...created].sort())
    const csv = (await run(folder, 'memos', 's.vloom', '--csv')).out
    expect(csv.split('\n')[0]).toBe('kind,title,memo,on,about,document,coder,created,changed,id')
    await run(folder, 'new', 'empty.vloom')
    expect(await run(folder, 'memos', 'empty.vloom', '--json')).toMatchObject({ code: 0, out: '[]\n' })
  })
})
