import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export interface CommandResult {
  code: number | null
  out: string
  words: string
}

/** Runs the built command line as a program of its own, with its own data folder. */
export async function runCommand(cwd: string, args: string[], dataFolder = join(cwd, '.data')): Promise<CommandResult> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...args], {
    cwd,
    env: { ...process.env, VALUELOOM_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let words = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, words }
}
