import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { listDocuments } from '../../../src/main/db/documents'
import { findHistory } from '../../../src/main/db/find-history'
import { createWorkspace } from '../../../src/main/handlers/workspace'
import { bringIn, codeWords, draftOf, resources, temporaryFolder } from '../../support/temporary-project'

it('shows the past for reading only, and leaves nothing of it behind', async () => {
  const dataFolder = temporaryFolder()
  const workspace = createWorkspace({ host: 'cli', resources, dataFolder, version: 'test', coderName: 'Hanne' })
  onTestFinished(() => workspace.close())
  workspace.createProject(join(dataFolder, 'p.vloom'), 'P', '2020')
  bringIn(workspace.project, draftOf(['Who?', 'Leila, with her form.']))
  const [brought] = findHistory(workspace.project, {}, 1).entries
  codeWords(workspace.project, 'Leila', 'her form', 'POT')
  const count = () => listDocuments(workspace.project)[0]?.all
  expect(await workspace.showPast(brought!.id)).toMatchObject({ readOnly: true, name: 'P', past: brought!.at })
  expect(count()).toBe(0)
  expect(() => codeWords(workspace.project, 'Leila', 'her form', 'APP')).toThrow(
    expect.objectContaining({ code: 'project.readOnly' }),
  )
  workspace.leavePast()
  expect(count()).toBe(1)
  expect(workspace.current).toMatchObject({ readOnly: false })
  await workspace.showPast(brought!.id)
  workspace.leavePast()
  const stopped = workspace.showPast(brought!.id, async share => {
    if (share > 0) throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
  expect(readdirSync(join(dataFolder, 'past'))).toEqual([])
  expect(workspace.current).toMatchObject({ readOnly: false })
  await workspace.showPast(brought!.id)
  workspace.close()
  expect(readdirSync(join(dataFolder, 'past'))).toEqual([])
})
