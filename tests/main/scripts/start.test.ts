import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownEnvironment } from '../../support/launch-web-host'

const script = join(import.meta.dirname, '../../../scripts/start.js')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valueloom-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the start script, and stops it with `signal` once it has printed an address. */
function start(args: string[], signal: NodeJS.Signals = 'SIGINT'): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env: { ...ownEnvironment(folder), npm_lifecycle_event: '' },
  })
  let output = ''
  const take = (bytes: Buffer) => {
    output += bytes
    if (output.includes('?t=')) child.kill(signal)
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  return new Promise(resolve => child.on('close', code => resolve({ code, output })))
}

test.for(['SIGINT', 'SIGTERM'] as const)('the web host is started, and %s ends all of it cleanly', async signal => {
  const { code, output } = await start(['--web', '--no-open'], signal)
  expect(output).toMatch(/^Valueloom is running at http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]{32}$/m)
  expect(code).toBe(0)
})

test.runIf(process.platform === 'linux')('when npm itself is ended, what it started ends too', async () => {
  const inner = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(script)}, '--web', '--no-open'], { stdio: 'inherit' })`
  const env = { ...ownEnvironment(folder), npm_lifecycle_event: 'start', INIT_CWD: folder }
  const npm = spawn(process.execPath, ['-e', inner], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>(resolve =>
    npm.stdout.on('data', bytes => resolve(/http:\S+/.exec(bytes)?.[0] ?? '')),
  )
  npm.kill('SIGKILL')
  const answer = () =>
    fetch(address).then(
      () => 'answers',
      () => 'gone',
    )
  await expect.poll(answer, { timeout: 8000 }).toBe('gone')
})

test.runIf(process.platform === 'linux')(
  'without a display it says in one line why it starts in the browser',
  async () => {
    const { code, output } = await start(['--no-open'])
    expect(output).toMatch(/^There is no display for a desktop window: starting in your browser instead\.$/m)
    expect(code).toBe(0)
  },
)

test('a slip in the command is told in a sentence before anything is started', async () => {
  const cases: [string[], RegExp][] = [
    [['--wbe'], /^Unknown option '--wbe'\. Start Valueloom with: npm start -- /],
    [['--port', '70000'], /^--port must be a number from 0 to 65535, not “70000”\.$/],
    [['--port', 'x'], /^--port must be a number/],
    [['a.vloom', 'b.vloom'], /^Only one project can be opened at a time\./],
    [['missing.vloom'], /^There is no project file at .*missing\.vloom\.$/],
  ]
  for (const [args, sentence] of cases) {
    const { code, output } = await start(args)
    expect(output.trim()).toMatch(sentence)
    expect(code).toBe(1)
  }
})
