import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { Project } from '../../../src/main/db/project'
import { bundleProgram } from '../../support/bundle-program'
import { bringIn, codeWords, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'

it.skipIf(process.platform === 'win32')(
  'stops with a plain error when nothing more can be written, and keeps all that was stored',
  { timeout: 120_000 },
  async () => {
    const program = await bundleProgram('tests/support/code-forever.ts', 'code-until-full')
    const path = join(temporaryFolder(), 'full.vloom')
    const project = temporaryProject({ path })
    bringIn(
      project,
      draftOf(
        Array.from(
          { length: 40 },
          (_, n) => `Turn ${n} says something that is long enough to be coded in many places, over and over.`,
        ),
      ),
    )
    project.close()
    // The shell's limit on the size of files does what a full disk does: the write fails in the middle.
    const blocks = Math.ceil(statSync(path).size / 1024) + 60
    const { stdout, stderr, status } = spawnSync(
      'sh',
      ['-c', `ulimit -f ${blocks * 2}; exec "$0" "$1" "$2"`, process.execPath, program, path],
      { encoding: 'utf8' },
    )
    expect(status).toBe(1)
    expect(stderr).toMatch(/project\.(writeFailed|diskFull)/)
    const acknowledged = Number(stdout.trim().split('\n').at(-1))
    const again = Project.open(path, 'Hanne')
    expect(again.prepare('SELECT count(*) FROM history_txn').pluck().get()).toBe(acknowledged)
    expect(checkProject(again)).toEqual([])
    codeWords(again, 'Leila', 'Turn 7 says something that is long', 'TRA')
    again.close()
  },
)
