import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient, ORPCError } from '@orpc/server'
import { expect, it, onTestFinished } from 'vitest'
import { router } from '../../../src/main/handlers/router'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import type { ChangeEvent } from '../../../src/shared/model/change-event'
import { resources, temporaryFolder } from '../../support/temporary-project'

/** The contract called directly, as a window named `client`. */
function window(workspace = newWorkspace(), client = 'first') {
  return { workspace, calls: createRouterClient(router, { context: { workspace, client } }) }
}

function newWorkspace() {
  const workspace = createWorkspace({
    host: 'web',
    resources,
    dataFolder: temporaryFolder(),
    version: 'test',
    coderName: 'Hanne',
  })
  onTestFinished(() => workspace.close())
  return workspace
}

const sampleText = () => new Blob([readFileSync(join(resources, 'sample', 'leila-family-support.txt'))])

it('reads a file without storing it, then stores it in one step that one undo takes back', async () => {
  const { calls } = window()
  await calls.projects.create({ path: join(temporaryFolder(), 'p.vloom'), name: 'Evaluation', cycleSet: '2020' })
  const { draft, duplicateOf } = await calls.imports.read({ name: 'leila.txt', bytes: sampleText(), options: {} })
  expect(duplicateOf).toBeNull()
  expect(await calls.documents.list()).toEqual([])
  const [id] = await calls.imports.store({ drafts: [draft] })
  const opened = await calls.documents.open({ id: id! })
  expect(opened.turns).toHaveLength(draft.turns.length)
  expect(opened.speakers.map(({ name, interviewer }) => `${name} ${interviewer}`)).toEqual([
    'Interviewer true',
    'Leila false',
  ])
  expect((await calls.imports.read({ name: 'again.txt', bytes: sampleText(), options: {} })).duplicateOf).toBe(
    draft.title,
  )
  expect(await calls.history.undo()).toMatchObject({ action: 'import', kind: 'undo', details: { count: 1 } })
  expect(await calls.documents.list()).toEqual([])
})

it('tells every window of a change, with who made it', async () => {
  const { workspace, calls } = window()
  const other = window(workspace, 'second')
  await calls.projects.create({ path: join(temporaryFolder(), 'p.vloom'), name: 'Evaluation', cycleSet: '2020' })
  const abort = new AbortController()
  const stream = await other.calls.changes(undefined, { signal: abort.signal })
  const heard: ChangeEvent[] = []
  const listening = (async () => {
    for await (const event of stream) heard.push(event)
  })().catch(() => {})
  await new Promise(resolve => setTimeout(resolve, 20))
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: sampleText(), options: {} })
  await calls.imports.store({ drafts: [draft] })
  await expect.poll(() => heard.at(-1)?.tables).toContain('document')
  expect(heard.at(-1)).toMatchObject({ origin: 'first', history: { undo: { action: 'import', coder: 'Hanne' } } })
  abort.abort()
  await listening
})

it('sends what a person can act on as a code with details, and nothing of its innards', async () => {
  const { calls } = window()
  const refusal = async (call: Promise<unknown>) => {
    const error = await call.catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ORPCError)
    return (error as ORPCError<string, unknown>).data
  }
  expect(await refusal(calls.documents.list())).toEqual({ code: 'project.none', details: {} })
  expect(await refusal(calls.projects.open({ path: '/no/such.vloom' }))).toEqual({
    code: 'project.notFound',
    details: { path: '/no/such.vloom' },
  })
  await calls.projects.create({ path: join(temporaryFolder(), 'p.vloom'), name: 'Evaluation', cycleSet: '2020' })
  expect(await refusal(calls.imports.read({ name: 'empty.txt', bytes: new Blob([]), options: {} }))).toMatchObject({
    code: 'file.empty',
  })
  expect(await refusal(calls.history.undo())).toMatchObject({ code: 'history.nothingToUndo' })
})

it('draws a figure in every format, the same twice', async () => {
  const { calls } = window()
  await calls.projects.create({ path: join(temporaryFolder(), 'p.vloom'), name: 'Evaluation', cycleSet: '2020' })
  const request = {
    ...{
      by: 'passages' as const,
      filter: { documents: [], participants: [] },
      widthMm: 84,
      dpi: 96,
      theme: 'light' as const,
      title: '',
    },
    show: { aspired: true, blocked: true, condition: true, reframe: true },
  }
  for (const format of ['svg', 'png', 'pdf', 'csv'] as const) {
    const [first, second] = await Promise.all([
      calls.flows.export({ ...request, format }),
      calls.flows.export({ ...request, format }),
    ])
    expect(await first.file.arrayBuffer()).toEqual(await second.file.arrayBuffer())
    expect(first.name).toBe(`Evaluation flows.${format}`)
  }
})
