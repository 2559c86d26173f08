import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../support/run-command'
import { temporaryFolder } from '../../support/temporary-project'

const interview =
  'Interviewer: What did you take away?\nP1: I came home with her intake form 😀, and cut it down.\nInterviewer: And then?\nP1: Families stopped missing the second appointment.\n'

/** A folder with an empty project, one interview, and a way to run commands in it. */
async function begun() {
  const folder = temporaryFolder()
  const run = (...args: string[]) => runCommand(folder, args)
  writeFileSync(join(folder, 'interview.txt'), interview)
  expect(await run('new', 'p.vloom')).toMatchObject({ code: 0, out: '' })
  return { folder, run }
}

describe('the command line', () => {
  it('goes from a transcript to a figure', async () => {
    const { folder, run } = await begun()
    const imported = await run('import', 'p.vloom', 'interview.txt', '--json')
    expect(JSON.parse(imported.out)).toEqual([
      {
        file: 'interview.txt',
        document: 'interview',
        kind: 'transcript',
        turns: 4,
        speakers: [
          { label: 'Interviewer', turns: 2 },
          { label: 'P1', turns: 2 },
        ],
        words: 24,
        warnings: [],
      },
    ])
    expect((await run('text', 'p.vloom', 'interview')).out).toBe(interview)
    const from = await run(
      'code',
      'p.vloom',
      '--document',
      'interview',
      '--quote',
      'her intake form 😀',
      '--code',
      'POT.tangible',
    )
    const to = await run(
      'code',
      'p.vloom',
      '--document',
      'interview',
      '--quote',
      'cut it down',
      '--code',
      'app.adapt',
      '--valence',
      'positive',
    )
    const flow = await run('link', 'p.vloom', '--from', from.out.trim(), '--to', to.out.trim())
    expect([from.code, to.code, flow.code]).toEqual([0, 0, 0])
    const codings = JSON.parse((await run('codings', 'p.vloom', '--json')).out) as {
      start: number
      end: number
      quote: string
      code: string
    }[]
    expect(codings.map(({ start, end }) => interview.slice(start, end))).toEqual(['her intake form 😀', 'cut it down'])
    expect(codings.map(({ code }) => code)).toEqual(['POT.tangible', 'APP.adapt'])
    expect((await run('flows', 'p.vloom', '--matrix', '--csv')).out.split('\n')[3]).toBe('POT,0,0,0,1,0,0,0,0')
    for (const file of ['a.svg', 'b.svg', 'a.png', 'b.png', 'a.pdf', 'b.pdf', 'a.csv'])
      expect(await run('figure', 'p.vloom', 'flow', '-o', file, '--dpi', '150', '--width', '84')).toMatchObject({
        code: 0,
        out: '',
      })
    const bytes = (file: string) => readFileSync(join(folder, file))
    for (const ending of ['svg', 'png', 'pdf']) expect(bytes(`a.${ending}`)).toEqual(bytes(`b.${ending}`))
    expect(bytes('a.svg').toString()).toContain('n = 1 told flow')
    expect(bytes('a.png').subarray(1, 4).toString()).toBe('PNG')
    expect(bytes('a.pdf').subarray(0, 5).toString()).toBe('%PDF-')
    expect(await run('check', 'p.vloom')).toMatchObject({ code: 0, out: '' })
    expect(existsSync(join(folder, 'p.vloom-journal'))).toBe(false)
  })

  it('makes the sample project and draws it the same twice, by every measure and filter', async () => {
    const folder = temporaryFolder()
    const run = (...args: string[]) => runCommand(folder, args)
    await run('new', 's.vloom', '--sample')
    const documents = JSON.parse((await run('documents', 's.vloom', '--json')).out) as { words: number; kind: string }[]
    expect(documents.filter(({ kind, words }) => kind === 'transcript' && words >= 1500)).toHaveLength(3)
    expect(documents.filter(({ kind }) => kind === 'story')).toHaveLength(5)
    for (const more of [
      ['--by', 'stories'],
      ['--by', 'tellers'],
      ['--filter', 'document:"Leila, family support"'],
      ['--theme', 'grey'],
      ['--language', 'de'],
      ['--expand', 'pot,APP'],
    ]) {
      await run('figure', 's.vloom', 'flow', '-o', 'a.svg', ...more)
      await run('figure', 's.vloom', 'flow', '-o', 'b.svg', ...more)
      expect(readFileSync(join(folder, 'a.svg'), 'utf8'), more.join(' ')).toBe(
        readFileSync(join(folder, 'b.svg'), 'utf8'),
      )
    }
    expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toContain('order of the codebook: Potential, Applied;')
    await run('figure', 's.vloom', 'flow', '-o', 'a.csv', '--expand', 'POT')
    await run('figure', 's.vloom', 'flow', '-o', 'b.csv')
    const [divided, whole] = ['a.csv', 'b.csv'].map(file => readFileSync(join(folder, file), 'utf8').split('\n'))
    expect(divided).toEqual(expect.arrayContaining(whole!))
    expect(divided!.filter(line => line.startsWith('sub-code,POT.')).length).toBeGreaterThan(4)
    expect(await run('check', 's.vloom')).toMatchObject({ code: 0 })
  })

  it('lets two coders work in one project and counts one of them', async () => {
    const { run } = await begun()
    await run('import', 'p.vloom', 'interview.txt')
    const code = (quote: string, coder: string) =>
      run('code', 'p.vloom', '--document', 'interview', '--quote', quote, '--code', 'IMM', '--coder', coder)
    await code('her intake form', 'Hanne')
    await code('her intake form', 'Pim')
    await code('cut it down', 'Pim')
    const codings = JSON.parse((await run('codings', 'p.vloom', '--json')).out) as { coder: string }[]
    expect(codings.map(({ coder }) => coder).toSorted((a, b) => a.localeCompare(b))).toEqual(['Hanne', 'Pim', 'Pim'])
    await run('figure', 'p.vloom', 'flow', '-o', 'f.csv', '--filter', 'coder:Hanne')
    expect((await run('figure', 'p.vloom', 'flow', '-o', 'f.csv', '--filter', 'coder:Nobody')).words).toContain(
      'The filter “coder:Nobody” was not understood at “Nobody”',
    )
  })

  it('says in one sentence what is wrong, on standard error, and changes nothing', async () => {
    const { folder, run } = await begun()
    await run('import', 'p.vloom', 'interview.txt')
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'empty.txt'), '')
    writeFileSync(
      join(folder, 'picture.txt'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1]),
    )
    const before = readFileSync(join(folder, 'p.vloom'))
    const id = '01a20a32-0e92-75fe-9ff2-99f3a8ac737a'
    for (const [args, sentence] of [
      [['documents', 'nowhere.vloom'], 'There is no project at'],
      [['documents', 'interview.txt'], 'is not a Valueloom project'],
      [['new', 'p.vloom'], 'There is already a file at'],
      [['new', 'no/such/p.vloom'], 'does not exist'],
      [['import', 'p.vloom', 'interview.txt'], 'is already in the project as “interview”'],
      [['import', 'p.vloom', 'missing.txt'], 'There is no file missing.txt'],
      [['import', 'p.vloom', 'sub'], 'is a folder'],
      [['import', 'p.vloom', 'empty.txt'], 'empty.txt is empty'],
      [['import', 'p.vloom', 'picture.txt'], 'picture.txt is not a transcript'],
      [['import', 'p.vloom', 'interview.txt', '--as', 'poem'], '--as takes one of: transcript, story'],
      [['text', 'p.vloom', 'Nobody'], 'There is no document “Nobody” in this project. The documents are: “interview”.'],
      [
        ['code', 'p.vloom', '--document', 'interview', '--quote', 'not said', '--code', 'IMM'],
        'The words “not said” are not in interview',
      ],
      [['code', 'p.vloom', '--document', 'interview', '--quote', 'her', '--code', 'XYZ'], 'There is no code “XYZ”'],
      [['code', 'p.vloom', '--quote', 'her', '--code', 'IMM'], '--document is missing'],
      [['code', 'p.vloom', '--document', 'interview', '--quote', '-5', '--code', 'IMM'], 'Write --quote=VALUE'],
      [['code', 'p.vloom', '--document', 'interview', '--quote', ' ', '--code', 'IMM'], 'No words were given'],
      [
        ['code', 'p.vloom', '--document', 'interview', '--quote', 'her', '--code', 'IMM', '--coder', ''],
        '--coder takes a name',
      ],
      [['link', 'p.vloom', '--from', id, '--to', id], 'That coding is not there any more'],
      [['link', 'p.vloom', '--from', 'x', '--to', id], '“x” is not the id of a coding'],
      [['figure', 'p.vloom', 'pie', '-o', 'x.svg'], 'There is no figure “pie”'],
      [['figure', 'p.vloom', 'flow', '-o', 'x.gif'], 'A figure is saved as .svg'],
      [['figure', 'p.vloom', 'flow', '-o', 'no/such/x.svg'], 'The folder no/such does not exist'],
      [['figure', 'p.vloom', 'flow', '-o', 'x.svg', '--dpi', '9'], '--dpi takes a number from 72 to 1200'],
      [['figure', 'p.vloom', 'flow', '-o', 'x.svg', '--expand', 'POT,ENA'], '--expand takes cycles of ORI, IMM'],
      [['figure', 'p.vloom', 'flow', '-o', 'x.svg', '--filter', 'colour:red'], 'was not understood at “colour:red”'],
      [['dance', 'p.vloom'], 'There is no command “dance”'],
      [['documents', 'p.vloom', '--yaml'], 'Unknown option'],
      [['documents'], 'Write: valueloom documents PROJECT'],
    ] as const) {
      const result = await run(...args)
      expect(result, args.join(' ')).toMatchObject({ code: 1, out: '' })
      expect(result.words, args.join(' ')).toContain(sentence)
      expect(result.words.trim().split('\n'), args.join(' ')).toHaveLength(1)
    }
    expect(readFileSync(join(folder, 'p.vloom'))).toEqual(before)
    // Thirty programs, one after the other.
  }, 180_000)

  it('keeps spreadsheets from taking words for formulas', async () => {
    const { folder, run } = await begun()
    writeFileSync(join(folder, 'f.txt'), 'Interviewer: Well?\nP1: =HYPERLINK("http://x")\nInterviewer: So?\nP1: No.\n')
    await run('import', 'p.vloom', 'f.txt')
    await run('code', 'p.vloom', '--document', 'f', '--quote', '=HYPERLINK("http://x")', '--code', 'IMM')
    expect((await run('codings', 'p.vloom', '--csv')).out).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  it('finds places, with offsets that are those of the text it prints', async () => {
    const { run } = await begun()
    await run('import', 'p.vloom', 'interview.txt')
    const found = await run('search', 'p.vloom', 'cut OR famil*', '--json', '--without-interviewer')
    const places = JSON.parse(found.out) as { words: string; start: number; end: number; turn: number }[]
    expect(places.map(({ words, turn }) => [words, turn])).toEqual([
      ['cut', 2],
      ['Families', 4],
    ])
    for (const { words, start, end } of places) expect(interview.slice(start, end)).toBe(words)
    expect(await run('search', 'p.vloom', '(', '--mode', 'pattern')).toMatchObject({ code: 1, out: '' })
  })
})
