import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, it, vi } from 'vitest'
import { parse } from '../../../src/main/cli/arguments'
import { mergeCommand } from '../../../src/main/cli/commands/merge'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { addCoding, codingsOf } from '../../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../../src/main/db/documents'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { Project } from '../../../src/main/db/project'
import { Merge } from '../../../src/main/exchange/merge/merge'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf } from './copies'

const turns = Array.from({ length: 60 }, (_, n) => `In week ${n} families came back to ask for the second form.`)

/** A project and a copy in which somebody else coded 3,000 passages: more than a merge writes at once. */
function begun() {
  const ours = temporaryProject()
  bringIn(ours, draftOf(turns))
  codeWords(ours, 'Leila', 'In week 7', 'POT')
  const theirs = copyOf(ours, 'Pim')
  const [document] = listDocuments(theirs)
  const codes = ['APP', 'POT', 'REA', 'IMM', 'TRA'].map(key => codeByKey(theirs, key).id)
  theirs.act('coding.add', { quote: '', code: '' }, () => {
    for (const { id } of turnsOf(theirs, document!.id))
      for (let n = 0; n < 50; n++) {
        const startOffset = Math.floor(n / codes.length) * 3
        const anchor = { startTurn: id, startOffset, endTurn: id, endOffset: startOffset + 2 }
        addCoding(theirs, document!.id, codes[n % codes.length]!, anchor)
      }
  })
  theirs.file.share()
  return { ours, theirs }
}

const count = (project: Project) => codingsOf(project, listDocuments(project)[0]!.id).length
const entries = (project: Project) => project.prepare('SELECT count(*) FROM history_txn').pluck().get()

it('a merge tells how far it is, and can be stopped until all is stored; then nothing is changed, and it can be done after all', async () => {
  const { ours, theirs } = begun()
  const before = contentHash(ours)
  const [codings, log] = [count(ours), entries(ours)]
  const merge = await Merge.prepare(ours, theirs.file.path)
  const told: number[] = []
  for (let last = 1; ; last++) {
    told.length = 0
    const stopped = merge.commit([], async share => {
      told.push(share)
      // Whoever works in the same project meanwhile is not drawn into the merge.
      expect(() => codeWords(ours, 'Leila', 'In week 9', 'APP')).toThrow('project.working')
      if (told.length === last) throw new Error('enough')
    })
    const isDone = await stopped.then(
      () => true,
      error => {
        expect(error).toMatchObject({ message: 'enough' })
        return false
      },
    )
    if (isDone) break
    expect(contentHash(ours), `stopped at ${told.at(-1)}`).toBe(before)
    expect([count(ours), entries(ours)]).toEqual([codings, log])
  }
  // One of 3,000 entries brought, two of 3,000 rows written, each with its share.
  expect(told.length).toBeGreaterThanOrEqual(3)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told[0]).toBeLessThan(0.6)
  expect(told.at(-1)).toBeCloseTo(1, 3)
  merge.close()
  expect(count(ours)).toBe(codings + 3000)
  expect(checkProject(ours)).toEqual([])
  codeWords(ours, 'Leila', 'In week 9', 'APP')
})

it('Ctrl-C on the command line ends a merge with nothing left behind', async () => {
  const { ours, theirs } = begun()
  const { path } = ours.file
  const before = contentHash(ours)
  ours.close()
  const folder = dirname(path)
  const files = readdirSync(folder).sort()
  const said: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said.push(String(text))
    if (Number(/(\d+) %/.exec(String(text))?.[1] ?? 0) > 60) process.emit('SIGINT')
    return true
  })
  const isTerminal = process.stderr.isTTY
  process.stderr.isTTY = true
  try {
    for (const more of [[], ['--dry-run'], ['-o', path.replace('.vloom', ' out.vloom')]]) {
      said.length = 0
      const { words, values } = parse(mergeCommand, [path, theirs.file.path, ...more])
      await expect(mergeCommand.run(words, values)).rejects.toMatchObject({ code: 'merge.stopped' })
      expect(said.some(text => /copy \d+\.vloom: \d+ %$/.test(text))).toBe(true)
      expect(readdirSync(folder).sort()).toEqual(files)
    }
  } finally {
    stderr.mockRestore()
    process.stderr.isTTY = isTerminal
  }
  expect(process.listenerCount('SIGINT')).toBe(0)
  const again = Project.open(path, 'Hanne')
  expect(contentHash(again)).toBe(before)
  again.close()
})
