import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface LaunchedHost {
  /** The address with its one-time token. */
  url: string
  process: ChildProcess
  /** Ends the host as Ctrl-C does. Resolves with its exit code. */
  stop(): Promise<number | null>
}

const root = join(import.meta.dirname, '..', '..')

/** The environment of a program under test: a home and a data folder of its own below `folder`, no display, no browser opened. */
export function ownEnvironment(folder: string): NodeJS.ProcessEnv {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const { DISPLAY, WAYLAND_DISPLAY, ...rest } = process.env
  return { ...rest, HOME: home, USERPROFILE: home, VALUELOOM_DATA: join(folder, 'data') }
}

/** Starts the built web host as a program of its own, with all it writes below `folder`. */
export function launchWebHost(folder: string, args: string[] = []): Promise<LaunchedHost> {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'host.js'), '--no-open', ...args], {
    env: ownEnvironment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = new Promise<number | null>(resolve => child.once('exit', resolve))
  const stop = () => {
    child.kill('SIGINT')
    return exit
  }
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr.on('data', bytes => {
      output += bytes
    })
    child.stdout.on('data', bytes => {
      output += bytes
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?t=[\w-]+/.exec(output)?.[0]
      if (url) resolve({ url, process: child, stop })
    })
    void exit.then(code => reject(new Error(`The web host ended with code ${code}:\n${output}`)))
  })
}
