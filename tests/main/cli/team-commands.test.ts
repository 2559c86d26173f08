import { copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { type Command, parse } from '../../../src/main/cli/arguments'
import { agreementCommand } from '../../../src/main/cli/commands/agreement'
import { codeCommand } from '../../../src/main/cli/commands/code'
import { codingsCommand } from '../../../src/main/cli/commands/codings'
import { linkCommand } from '../../../src/main/cli/commands/link'
import { mergeCommand } from '../../../src/main/cli/commands/merge'
import { packageCommand } from '../../../src/main/cli/commands/package'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'

const interview = [
  'What did you take away?',
  'Her intake form, cut to one page.',
  'And?',
  'Families stopped missing it.',
]
const orders = ['a b c', 'a c b', 'b a c', 'b c a', 'c a b', 'c b a']

/** What a command prints, run with what one would type, in this process: twenty programs would take a minute to start. */
async function type(command: Command, ...args: string[]): Promise<{ out: string; words: string }> {
  const said = { out: '', words: '' }
  const into = (stream: 'out' | 'words') => (text: string | Uint8Array) => {
    said[stream] += String(text)
    return true
  }
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(into('out'))
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(into('words'))
  try {
    const { words, values } = parse(command, args)
    await command.run(words, values)
  } finally {
    stdout.mockRestore()
    stderr.mockRestore()
  }
  return said
}

it('three copies coded apart come to the same in all six orders, and to nothing the second time', async () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  project.close()
  const place = (name: string) => join(dirname(project.file.path), name)
  for (const [copy, key] of [
    ['a', 'POT'],
    ['b', 'APP'],
    ['c', 'POT'],
  ] as const) {
    const [path, coder] = [place(`${copy}.vloom`), `Coder ${copy}`]
    copyFileSync(project.file.path, path)
    const code = async (quote: string, code: string) =>
      (
        await type(codeCommand, path, '--document', 'Leila', '--quote', quote, '--code', code, '--coder', coder)
      ).out.trim()
    const [from, to] = [await code('intake form', key), await code('Families stopped', 'REA')]
    await type(linkCommand, path, '--from', from, '--to', to, '--coder', coder)
  }
  const sorted = async (path: string) => {
    const codings = JSON.parse((await type(codingsCommand, path, '--json')).out) as { id: string; coder: string }[]
    return codings.sort((x, y) => x.id.localeCompare(y.id))
  }
  const merged: Record<string, Awaited<ReturnType<typeof sorted>>> = {}
  for (const order of orders) {
    const out = place(`${order}.vloom`)
    const copies = order.split(' ').map(name => place(`${name}.vloom`))
    await type(mergeCommand, project.file.path, ...copies, '-o', out)
    merged[order] = await sorted(out)
  }
  const whole = place('a b c.vloom')
  const first = merged['a b c']!
  expect(first).toHaveLength(6)
  expect(new Set(first.map(({ coder }) => coder))).toEqual(new Set(['Coder a', 'Coder b', 'Coder c']))
  for (const order of orders) expect(merged[order], order).toEqual(first)
  expect(await sorted(project.file.path)).toEqual([])

  const tried = await type(mergeCommand, project.file.path, place('a.vloom'), '--dry-run', '--json')
  expect(JSON.parse(tried.out)).toMatchObject([
    {
      file: 'a.vloom',
      from: ['Coder a'],
      rows: [
        { kind: 'codings', added: 2 },
        { kind: 'flows', added: 1 },
      ],
      questions: [],
    },
  ])
  expect(await sorted(project.file.path)).toEqual([])
  expect((await type(mergeCommand, whole, place('b.vloom'))).words).toBe('b.vloom: nothing new.\n')
  expect(await sorted(whole)).toEqual(first)

  // Four turns, two of them coded by all: a and b give one of these another cycle, a and c are of one mind.
  const agreement = JSON.parse((await type(agreementCommand, whole, '--unit', 'turn', '--json')).out)
  const found = agreement.pairs.map((pair: { coders: { name: string }[]; units: number; percent: number }) => [
    pair.coders.map(({ name }) => name.at(-1)).join(''),
    pair.units,
    pair.percent,
  ])
  expect(found).toEqual([
    ['ab', 4, 0.75],
    ['ac', 4, 1],
    ['bc', 4, 0.75],
  ])

  // All at once: of twelve values six nothing, three REA, two POT, one APP; apart are two of three pairs in one turn of four.
  const { group } = JSON.parse((await type(agreementCommand, whole, '--together', '--json')).out)
  expect(group).toMatchObject({
    ...{ documents: 1, byAll: 1, units: 4, isEven: true },
    ...{ alpha: expect.closeTo(1 - 22 / 94, 12), fleiss: expect.closeTo(70 / 94, 12) },
    percent: { mean: expect.closeTo(5 / 6, 12), least: 0.75, most: 1, pairs: 3 },
    overlap: { mean: expect.closeTo(2 / 3, 12), least: 0.5, most: 1, pairs: 3 },
  })
  const two = await type(agreementCommand, whole, '--together', '--coders', 'Coder a, Coder c', '--csv')
  expect(two.out.split('\n')[1]).toMatch(/^all,,1.0000,1.0000,1.0000,1.0000,1.0000,/)
  await expect(type(agreementCommand, whole, '--coders', 'Nobody')).rejects.toMatchObject({ code: 'usage' })
  const rounds = await type(agreementCommand, whole, '--together', '--by', 'round', '--csv')
  expect(rounds.out.split('\n')[1]).toMatch(/^3,1,4,0.8333,0.7660,/)

  const blind = await type(packageCommand, whole, '-o', place('to Pim'), '--blind')
  expect(blind.out).toBe(`${place('to Pim.vloompack')}\n`)
  expect(blind.words).toContain('Codings: 0')
  expect((await type(mergeCommand, whole, place('to Pim.vloompack'))).words).toBe('to Pim.vloompack: nothing new.\n')
  const nameless = await type(packageCommand, whole, '-o', place('nameless'), '--without-names')
  expect(nameless.words).toMatch(/^Replaced: Leila \(\d+\)/m)
  await expect(type(packageCommand, whole, '-o', place('to Pim'))).rejects.toMatchObject({ name: 'AppError' })
  await expect(type(packageCommand, whole, '-o', place('x'), '--blind', '--archive')).rejects.toMatchObject({
    code: 'usage',
  })
})
