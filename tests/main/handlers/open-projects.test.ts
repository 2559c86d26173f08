import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { OpenProjects } from '../../../src/main/handlers/open-projects'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import type { AppError } from '../../../src/shared/errors'
import { errorSentence } from '../../../src/shared/messages/sentence'
import { resources, temporaryFolder } from '../../support/temporary-project'

it('tells a second opener who has the project open', () => {
  const dataFolder = temporaryFolder()
  const path = join(temporaryFolder(), 'shared.vloom')
  const options = { host: 'cli', resources, dataFolder, version: 'test' } as const
  const first = createWorkspace({ ...options, coderName: 'Hanne' })
  first.createProject(path, 'Shared', '2020')
  const second = createWorkspace({ ...options, coderName: 'Pim' })
  try {
    second.openProject(path)
    expect.unreachable()
  } catch (error) {
    expect(errorSentence(error as AppError)).toMatch(
      /is open in another Valueloom or on another computer \(Hanne, since \d\d:\d\d, process \d+\)\. Close it there first/,
    )
  }
  first.close()
  expect(second.openProject(path).name).toBe('Shared')
  second.close()
})

it('does not name somebody whose program has ended', () => {
  const folder = temporaryFolder()
  const notes = new OpenProjects(folder)
  notes.note('/somewhere.vloom', 'Hanne')
  expect(notes.who('/somewhere.vloom')).toContain('Hanne')
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const [file] = (spawnSync('ls', [folder]).stdout.toString() || '').split('\n')
  writeFileSync(
    join(folder, file!),
    JSON.stringify({ coder: 'Hanne', host: 'x', process: pid, since: new Date().toISOString() }),
  )
  expect(notes.who('/somewhere.vloom')).toBe('')
})
