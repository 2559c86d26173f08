import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { connect } from '../../../src/main/db/driver'
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
    const without = join(folder, `without ${n}.vloom`)
    recoverProject(damaged, without, null, 'Hanne')
    const project = Project.open(without, 'Hanne')
    rows += project.prepare('SELECT count(*) FROM turn').pluck().get() as number
    project.close()
  }
  expect(rows / (cases * 240)).toBeGreaterThan(0.8)
})

it('finds the tables by their rows where the schema is gone, in a file that was rebuilt too', () => {
  const folder = temporaryFolder()
  const { path, state } = filled(folder)
  const rebuilt = join(folder, 'rebuilt.vloom')
  const db = connect(path, { readonly: true, mustExist: true })
  db.prepare('VACUUM INTO ?').run(rebuilt)
  db.close()
  for (const source of [path, rebuilt]) {
    const bytes = readFileSync(source)
    bytes.fill(0xa5, 0, page)
    const damaged = join(folder, `no schema of ${source === path ? 'it' : 'the rebuilt'}.vloom`)
    writeFileSync(damaged, bytes)
    const out = damaged.replace('no schema', 'saved')
    recoverProject(damaged, out, null, 'Hanne')
    const project = Project.open(out, 'Hanne')
    expect(contents(project)).toEqual(state)
    expect(checkProject(project)).toEqual([])
    project.close()
  }
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
