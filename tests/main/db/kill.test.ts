import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { historyState, redo, undo } from '../../../src/main/db/history'
import { Project } from '../../../src/main/db/project'
import { bundleProgram } from '../../support/bundle-program'
import { bringIn, contents, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'

it('loses nothing that was stored when it is killed while coding, fifty times', { timeout: 180_000 }, async () => {
  const program = await bundleProgram('tests/support/code-forever.ts', 'code-forever')
  const folder = temporaryFolder()
  const path = join(folder, 'killed.vloom')
  const first = temporaryProject({ path })
  bringIn(
    first,
    draftOf(
      Array.from(
        { length: 40 },
        (_, n) => `Turn ${n} says something that is long enough to be coded in many places, over and over.`,
      ),
    ),
  )
  first.close()
  for (let round = 0; round < 50; round++) {
    const acknowledged = await codeUntilKilled(program, path, (round * 37) % 120)
    const project = Project.open(path, 'Hanne')
    const stored = project.prepare('SELECT count(*) FROM history_txn').pluck().get() as number
    // The last action may have been stored and not yet told.
    expect(stored - acknowledged, `round ${round}`).toBeGreaterThanOrEqual(0)
    expect(stored - acknowledged, `round ${round}`).toBeLessThanOrEqual(1)
    expect(checkProject(project), `round ${round}`).toEqual([])
    if (historyState(project).undo?.action.startsWith('coding')) {
      const before = contents(project)
      undo(project)
      redo(project)
      expect(contents(project)).toEqual(before)
    }
    project.close()
    expect(existsSync(`${path}-journal`), `round ${round}`).toBe(false)
  }
})

/** Lets the program work for a while after its first action, kills it, and says how many actions it had told of. */
async function codeUntilKilled(program: string, path: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    told += chunk.toString()
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  expect(`${code} ${signal}`).toBe('null SIGKILL')
  // A line cut off by the kill does not count.
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1))
}
