import { copyFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { undo } from '../../../src/main/db/history'
import { loggedTables } from '../../../src/main/db/logged-tables'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { Project } from '../../../src/main/db/project'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from './copies'
import { madeTables, numbers } from './random-rows'
import { randomAction } from './random-work'

const seeds = Array.from(
  { length: Number(process.env.MERGE_SEEDS ?? 3) },
  (_, index) => index + Number(process.env.MERGE_FROM ?? 1),
)

/**
 * A project with some work in it, and three copies on which three people worked on: each codes, corrects texts and brings in corrected versions of
 * whole texts. Their clocks are days apart.
 */
function threeCopies(seed: number): Project[] {
  const below = numbers(seed)
  const origin = temporaryProject()
  for (const name of ['Leila', 'Owen'])
    bringIn(
      origin,
      draftOf(
        [
          `${name} one two three four five?`,
          `six seven ${name} eight nine ten eleven`,
          'twelve thirteen?',
          'fourteen fifteen sixteen seventeen',
        ],
        { title: name },
      ),
    )
  for (let n = 0; n < 25; n++) randomAction(origin, below)
  return ['Pim', 'Ruth', 'Tomasz'].map((coder, index) => {
    const copy = copyOf(origin, coder)
    const now = Date.now
    Date.now = () => now() + (index - 1) * 3 * 24 * 3600 * 1000
    try {
      for (let n = 0; n < 20; n++) randomAction(copy, below)
    } finally {
      Date.now = now
    }
    return copy
  })
}

let opened = 0

/** Merges in the given order, each time into a fresh copy of the first. */
async function mergedIn(order: Project[]): Promise<Project> {
  const [first, ...others] = order
  const path = first!.file.path.replace('.vloom', ` merged ${++opened}.vloom`)
  copyFileSync(first!.file.path, path)
  const merged = Project.open(path, 'Hanne')
  onTestFinished(() => merged.close())
  for (const other of others) await mergeInto(merged, other)
  return merged
}

function orders<T>(list: T[]): T[][] {
  return list.length < 2
    ? [list]
    : list.flatMap((each, index) => orders(list.filter((_, at) => at !== index)).map(rest => [each, ...rest]))
}

/** Where a merge that corrects words below passages is taken back. */
const undoneOnText = 6

describe.each(seeds)('merging what was done at random, seed %i', seed => {
  it('comes to the same in all six orders, by way of merges of merges, and nothing the second time', async () => {
    const copies = threeCopies(seed)
    const merged: Project[] = []
    for (const order of orders(copies)) merged.push(await mergedIn(order))
    const [a, b, c] = copies as [Project, Project, Project]
    merged.push(
      await mergedIn([a, await mergedIn([b, c])]),
      await mergedIn([await mergedIn([c, a]), await mergedIn([b, a])]),
    )
    expectSame(merged)
    const before = contentHash(merged[0]!)
    await mergeInto(merged[0]!, b)
    expect(contentHash(merged[0]!)).toBe(before)
  })

  it('comes to the same where people went on working in copies that had been merged before', async () => {
    const below = numbers(seed + 1_000_000)
    const [a, b, c] = threeCopies(seed) as [Project, Project, Project]
    const first = await mergedIn([a, b])
    const second = await mergedIn([c, b])
    for (const copy of [first, second, b]) for (let n = 0; n < 8; n++) randomAction(copy, below)
    const merged: Project[] = []
    for (const order of orders([first, second, b])) merged.push(await mergedIn(order))
    expectSame(merged)
  })

  it('is taken back whole by one undo', () => takenBack(seed))
})

it('merging corrections of words below passages is taken back whole by one undo', () => takenBack(undoneOnText))

it('makes rows of every table that a person writes', () => {
  const notMade = loggedTables.map(({ name }) => name).filter(name => !madeTables.includes(name))
  expect(notMade).toEqual(['project', 'coder', 'document', 'speaker', 'turn', 'plan_link', 'conflict'])
})

async function takenBack(seed: number): Promise<void> {
  const [a, b] = threeCopies(seed) as [Project, Project]
  const merged = await mergedIn([a])
  await mergeInto(merged, b)
  undo(merged)
  const coders = (project: Project) => project.prepare('SELECT count(*) FROM coder').pluck().get()
  expect(Number(coders(merged))).toBeGreaterThanOrEqual(Number(coders(a)))
  for (const { name } of loggedTables)
    if (name !== 'coder' && name !== 'conflict')
      expect({ [name]: rowsOf(merged, name) }).toEqual({ [name]: rowsOf(a, name) })
}

function expectSame(merged: Project[]): void {
  const hashes = merged.map(project => contentHash(project))
  const odd = merged.findIndex((_, index) => hashes[index] !== hashes[0])
  for (const { name } of loggedTables)
    if (odd >= 0 && name !== 'conflict')
      expect({ odd, [name]: rowsOf(merged[odd]!, name) }).toEqual({ odd, [name]: rowsOf(merged[0]!, name) })
  expect(new Set(hashes).size).toBe(1)
  expect(checkProject(merged[0]!)).toEqual([])
}

function rowsOf(project: Project, table: string): unknown[] {
  const columns = loggedTables.find(({ name }) => name === table)!
  const list = columns.columns
    .filter(column => column !== 'word_count')
    .map(column =>
      columns.references[column]
        ? `(SELECT hex(uuid) FROM ${columns.references[column]} WHERE id=r.${column})`
        : `r.${column}`,
    )
  return project
    .prepare(`SELECT hex(r.uuid), ${list.join(', ')} FROM ${table} r ORDER BY r.uuid`)
    .raw()
    .all()
}
