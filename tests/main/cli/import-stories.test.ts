import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../../support/run-command'
import { temporaryFolder } from '../../support/temporary-project'
import { makeXlsx } from '../import/make-xlsx'

const form = [
  ['Your name', 'Activity', 'Application', 'Hope'],
  ['Leila', 'We met.', 'I tried it, at home.', 'It spreads.'],
  ['Tomasz', 'A circle.', null, null],
]
const map = {
  teller: 'Your name',
  steps: [
    { column: 'Activity', code: 'IMM' },
    { column: 'Application', code: 'APP.adapt' },
    { column: 'Hope', code: 'REA', status: 'aspired' },
  ],
}

async function begun() {
  const folder = temporaryFolder()
  const run = (...args: string[]) => runCommand(folder, args)
  writeFileSync(join(folder, 'form.xlsx'), makeXlsx({ Answers: form }))
  writeFileSync(join(folder, 'map.json'), JSON.stringify(map))
  await run('new', 'p.vloom')
  return { folder, run }
}

it('makes a story of each row of a form, coded and joined by its mapping, and recognises it the second time', async () => {
  const { run } = await begun()
  const imported = await run('import', 'p.vloom', 'form.xlsx', '--as', 'story', '--map', 'map.json', '--json')
  expect(imported.code).toBe(0)
  expect(JSON.parse(imported.out)).toMatchObject([
    {
      file: 'form.xlsx',
      kind: 'story',
      // Each step stands under its question, which is nobody’s turn.
      turns: 8,
      speakers: [
        { label: 'Leila', turns: 3 },
        { label: 'Tomasz', turns: 1 },
      ],
      warnings: [],
      stories: { codings: 4, flows: 2 },
    },
  ])
  const codings = JSON.parse((await run('codings', 'p.vloom', '--json')).out)
  expect(codings).toMatchObject([
    { document: 'Leila', quote: 'We met.', code: 'IMM', coder: 'Import: form.xlsx' },
    { document: 'Leila', quote: 'I tried it, at home.', code: 'APP.adapt' },
    { document: 'Leila', quote: 'It spreads.', code: 'REA' },
    { document: 'Tomasz', quote: 'A circle.', code: 'IMM' },
  ])
  const flows = JSON.parse((await run('flows', 'p.vloom', '--json')).out)
  expect(flows).toMatchObject([{ status: 'told' }, { status: 'aspired' }])
  expect((await run('text', 'p.vloom', 'Leila')).out).toBe(
    'Activity\nWe met.\n\nApplication\nI tried it, at home.\n\nHope\nIt spreads.\n',
  )
  const again = await run('import', 'p.vloom', 'form.xlsx', '--map', 'map.json')
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.words).toContain('is already in the project as “Leila”')
  expect(await run('check', 'p.vloom')).toMatchObject({ code: 0 })
})

it('says what is wrong with a mapping, and stores nothing', async () => {
  const { folder, run } = await begun()
  writeFileSync(join(folder, 'words.json'), 'not JSON')
  writeFileSync(join(folder, 'none.json'), '{"steps": []}')
  writeFileSync(join(folder, 'column.json'), JSON.stringify({ steps: [{ column: 'Activty', code: 'IMM' }] }))
  writeFileSync(join(folder, 'code.json'), JSON.stringify({ steps: [{ column: 'Activity', code: 'XYZ' }] }))
  writeFileSync(join(folder, 'other.csv'), 'a,b\nc,d\n')
  for (const [args, sentence] of [
    [['form.xlsx', '--map', 'missing.json'], 'There is no file missing.json'],
    [['form.xlsx', '--map', 'words.json'], 'words.json does not say how'],
    [['form.xlsx', '--map', 'none.json'], 'steps: '],
    [['form.xlsx', '--map', 'column.json'], 'has no column “Activty”. Its columns are: Your name, Activity'],
    [['form.xlsx', '--map', 'code.json'], 'There is no code “XYZ”'],
    [['other.csv', '--as', 'story'], 'its columns are: a, b'],
    [['form.xlsx'], 'form.xlsx is a table without columns for who speaks'],
  ] as const) {
    const result = await run('import', 'p.vloom', ...args)
    expect(result, args.join(' ')).toMatchObject({ code: 1, out: '' })
    expect(result.words, args.join(' ')).toContain(sentence)
  }
  expect(JSON.parse((await run('documents', 'p.vloom', '--json')).out)).toEqual([])
})
