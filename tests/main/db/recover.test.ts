import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { Project } from '../../../src/main/db/project'
import { recoverProject } from '../../../src/main/db/recover'
import { numbers } from '../../bench/big-project'
import {
  bringIn,
  codeWords,
  contents,
  draftOf,
  temporaryFolder,
  temporaryProject,
} from '../../support/temporary-project'

const page = 4096

const words = 'we met every week and the form was shorter so families came back'.split(' ')

/** A project of some sixty pages, closed. */
function filled(folder: string): { path: string; state: unknown } {
  const path = join(folder, 'whole.vloom')
  const project = temporaryProject({ path })
  const next = numbers(3)
  for (let n = 0; n < 6; n++) {
    const turns = Array.from({ length: 40 }, () =>
      Array.from({ length: 40 }, () => words[next(words.length)]).join(' '),
    )
    bringIn(project, draftOf(turns, { title: `Talk ${n}`, hash: String(n) }))
    for (let nth = 1; nth < 12; nth++) codeWords(project, `Talk ${n}`, 'form', 'POT.tangible', nth)
  }
  const state = contents(project)
  project.close()
  return { path, state }
}

it('makes a whole project of a sound one', () => {
  const folder = temporaryFolder()
  const { path, state } = filled(folder)
  const report = recoverProject(path, join(folder, 'out.vloom'), null, 'Hanne')
  expect(report.missing).toEqual([])
  const out = Project.open(join(folder, 'out.vloom'), 'Hanne')
  expect(contents(out)).toEqual(state)
  expect(checkProject(out)).toEqual([])
  out.close()
})

it('opens what is left when any page is destroyed, and loses nothing where there is a copy', () => {
  const folder = temporaryFolder()
  const { path, state } = filled(folder)
  const next = numbers(11)
  const pages = statSync(path).size / page
  let rows = 0
  let readable = 0
  const cases = 5
  for (let n = 0; n < cases; n++) {
    const damaged = join(folder, `damaged ${n}.vloom`)
    copyFileSync(path, damaged)
    const bytes = readFileSync(damaged)
    const at = n === 0 ? 1 : 1 + next(pages - 1)
    for (let byte = 0; byte < page; byte++) bytes[at * page + byte] = next(256)
    writeFileSync(damaged, bytes)
    const alone = join(folder, `alone ${n}.vloom`)
    recoverProject(damaged, alone, path, 'Hanne')
    const helped = Project.open(alone, 'Hanne')
    expect(contents(helped), `page ${at}`).toEqual(state)
    expect(checkProject(helped)).toEqual([])
    helped.close()
    try {
      const without = join(folder, `without ${n}.vloom`)
      recoverProject(damaged, without, null, 'Hanne')
      const project = Project.open(without, 'Hanne')
      rows += project.prepare('SELECT count(*) FROM turn').pluck().get() as number
      readable++
      project.close()
    } catch (error) {
      expect(error).toMatchObject({ code: 'recover.nothing' })
    }
  }
  // A page of the schema gone leaves nothing without a copy, and in a project as small as this the schema is a good part of the file.
  expect(readable).toBeGreaterThanOrEqual(3)
  expect(rows / (readable * 240)).toBeGreaterThan(0.8)
})

it('takes everything from the copy where the file cannot be opened at all, and says so where there is none', () => {
  const folder = temporaryFolder()
  const { path, state } = filled(folder)
  const damaged = join(folder, 'damaged.vloom')
  writeFileSync(damaged, Buffer.alloc(100_000, 7))
  expect(() => recoverProject(damaged, join(folder, 'none.vloom'), null, 'Hanne')).toThrow(
    expect.objectContaining({ code: 'recover.nothing' }),
  )
  const report = recoverProject(damaged, join(folder, 'out.vloom'), path, 'Hanne')
  expect(report.missing).not.toEqual([])
  const out = Project.open(join(folder, 'out.vloom'), 'Hanne')
  expect(contents(out)).toEqual(state)
  out.close()
})

it('overwrites nothing', () => {
  const folder = temporaryFolder()
  const { path } = filled(folder)
  expect(() => recoverProject(path, path, null, 'Hanne')).toThrow(expect.objectContaining({ code: 'project.exists' }))
})
