import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { addVariable } from '../../../src/main/db/variables'
import { inSlices } from '../../../src/main/handlers/in-slices'
import { shareDone } from '../../../src/main/handlers/work-under-way'
import { createWorkspace, type Workspace } from '../../../src/main/handlers/workspace'
import { resources, temporaryFolder } from '../../support/temporary-project'

const open: Workspace[] = []

function workspaceWithProject(): Workspace {
  const folder = temporaryFolder()
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '1', coderName: 'Hanne' })
  workspace.createProject(join(folder, 'a.vloom'), 'A', '2020')
  open.push(workspace)
  return workspace
}

afterEach(() => {
  for (const workspace of open.splice(0)) workspace.close()
})

function* counting(pieces: number, done: number[]): Generator<number, string> {
  for (let piece = 0; piece < pieces; piece++) {
    done.push(piece)
    yield (piece + 1) / pieces
  }
  return 'counted'
}

it('other work is done between the pieces of a long count', async () => {
  const done: number[] = []
  const between: number[] = []
  const timer = setInterval(() => between.push(done.length), 0)
  const found = await inSlices({ workspace: workspaceWithProject(), client: 'a window' }, undefined, function* () {
    for (let piece = 0; piece < 5; piece++) {
      const until = performance.now() + 5
      while (performance.now() < until);
      done.push(piece)
      yield 0
    }
    return 'counted'
  })
  clearInterval(timer)
  expect(found).toBe('counted')
  expect(between.some(count => count > 0 && count < 5)).toBe(true)
})

it('a count waits while somebody works on the project alone', async () => {
  const workspace = workspaceWithProject()
  const done: number[] = []
  const running = inSlices({ workspace, client: 'a window' }, undefined, () => counting(5, done))
  let countedMeanwhile = -1
  await workspace.workAlone(async () => {
    const before = done.length
    await new Promise(resolve => setTimeout(resolve, 20))
    countedMeanwhile = done.length - before
  })
  expect(await running).toBe('counted')
  expect(countedMeanwhile).toBe(0)
})

it('a count whose caller gives up ends at once, and one that nobody wants any more never begins', async () => {
  const workspace = workspaceWithProject()
  const done: number[] = []
  const caller = new AbortController()
  const running = inSlices({ workspace, client: 'a window' }, caller.signal, () => counting(1000, done))
  await new Promise(resolve => setTimeout(resolve, 0))
  caller.abort(new Error('no longer wanted'))
  await expect(running).rejects.toThrow('no longer wanted')
  expect(done.length).toBeLessThan(1000)
  const never: number[] = []
  await expect(inSlices({ workspace, client: 'a window' }, caller.signal, () => counting(3, never))).rejects.toThrow(
    'no longer wanted',
  )
  expect(never).toEqual([])
})

it('a count that fails says so', async () => {
  const failing = inSlices({ workspace: workspaceWithProject(), client: 'a window' }, undefined, function* () {
    yield 0
    throw new Error('no such column')
  })
  await expect(failing).rejects.toThrow('no such column')
})

it('a project that is closed meanwhile ends its counts', async () => {
  const workspace = workspaceWithProject()
  const done: number[] = []
  const running = inSlices({ workspace, client: 'a window' }, undefined, () => counting(1000, done))
  workspace.close()
  await expect(running).rejects.toMatchObject({ code: 'project.none' })
  expect(done.length).toBeLessThan(1000)
})

it('after an action made meanwhile what is counted is counted anew', async () => {
  const workspace = workspaceWithProject()
  let begun = 0
  const found = await inSlices({ workspace, client: 'a window' }, undefined, function* (project) {
    begun++
    const before = project.changedAt()
    if (begun === 1) addVariable(project, { name: 'Role', subject: 'participant', type: 'text' })
    yield 0
    return before
  })
  expect(begun).toBe(2)
  expect(found).toBe(workspace.project.changedAt())
})

it('says how much is done, of one piece of work and of several, and nothing once all is over', async () => {
  const workspace = workspaceWithProject()
  const shares: (number | null)[] = []
  const ask = () => shares.push(shareDone(workspace, 'a window'))
  ask()
  const timer = setInterval(ask, 0)
  const slow = (pieces: number) =>
    inSlices({ workspace, client: 'a window' }, undefined, function* () {
      for (let piece = 1; piece <= pieces; piece++) {
        const until = performance.now() + 5
        while (performance.now() < until);
        yield piece / pieces
      }
    })
  await Promise.all([slow(4), slow(12)])
  clearInterval(timer)
  ask()
  expect(shares.at(0)).toBeNull()
  expect(shares.at(-1)).toBeNull()
  const between = shares.slice(1, -1).filter(share => share !== null)
  expect(between).toEqual(between.toSorted((a, b) => a - b))
  expect(new Set(between).size).toBeGreaterThan(3)
  expect(shareDone(workspace, 'another window')).toBeNull()
})

it('work that was stopped or failed is waited for no longer', async () => {
  const workspace = workspaceWithProject()
  const caller = new AbortController()
  const running = inSlices({ workspace, client: 'a window' }, caller.signal, () => counting(1000, []))
  expect(shareDone(workspace, 'a window')).toBe(0)
  caller.abort(new Error('no longer wanted'))
  await expect(running).rejects.toThrow('no longer wanted')
  expect(shareDone(workspace, 'a window')).toBeNull()
})
