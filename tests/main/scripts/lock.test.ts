import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = pathToFileURL(join(import.meta.dirname, '../../../scripts/lock.js')).href
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valueloom-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process of its own that works under the lock for a moment. Resolves with its exit code or signal. */
function worker(work: string): Promise<number | string | null> {
  const code = `
    const { withLock } = await import(${JSON.stringify(script)})
    const { appendFileSync } = await import('node:fs')
    const log = line => appendFileSync(${JSON.stringify(join(folder, 'log'))}, line + '\\n')
    await withLock(${JSON.stringify(join(folder, 'lock'))}, async hold => { ${work} })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' })
  return new Promise(resolve => child.on('exit', (status, signal) => resolve(status ?? signal)))
}

const turn = "log('in'); await new Promise(done => setTimeout(done, 100)); log('out')"

test('of several processes one works at a time, and all get their turn', async () => {
  expect(await Promise.all([worker(turn), worker(turn), worker(turn), worker(turn)])).toEqual([0, 0, 0, 0])
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in\nout\n'.repeat(4))
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('a lock whose owner was killed is taken over, by one process at a time', async () => {
  expect(await worker("process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})")).toBe('SIGKILL')
  expect(existsSync(join(folder, 'lock'))).toBe(true)
  expect(await Promise.all([worker(turn), worker(turn), worker(turn)])).toEqual([0, 0, 0])
  expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('in\nout\n'.repeat(3))
})

test('what a killed owner has started and named is waited for', async () => {
  const sleeper =
    "const { spawn } = await import('node:child_process'); const child = spawn('sleep', ['1.5'], { stdio: 'ignore' }); hold(child.pid)"
  const killed = await worker(`${sleeper}; process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})`)
  expect(killed).toBe('SIGKILL')
  const began = Date.now()
  expect(await worker(turn)).toBe(0)
  expect(Date.now() - began).toBeGreaterThan(1000)
})

test('work that fails gives the lock back', async () => {
  expect(await worker("throw new Error('on purpose')").catch(String)).toBe(1)
  expect(await worker(turn)).toBe(0)
})

test('a lock that its owner never wrote is not waited for for ever', async () => {
  writeFileSync(join(folder, 'lock'), '')
  expect(await worker(turn)).toBe(0)
}, 20_000)
