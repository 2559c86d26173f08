import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { scratch } from './place.js'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']
const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }

/** Node keeps what it compiled, for this program and those it starts: a command then starts in two thirds of the time. */
const compiled = { NODE_COMPILE_CACHE: join(scratch, 'compiled') }

/**
 * Runs a program in the foreground with this one's input and output, and passes signals on to it, so that it can end in its own way.
 * @returns {Promise<{code: number, signal: string | null, stopped: boolean}>} its exit code (128 + the signal's number if a signal ended it),
 * and whether this program was asked to stop meanwhile
 */
export function runForeground(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      ...options,
      env: { ...compiled, ...(options.env ?? process.env) },
    })
    let stopped = false
    const pass = signal => {
      stopped = true
      child.kill(signal)
    }
    for (const signal of forwarded) process.on(signal, pass)
    const orphaned = whenOrphaned(() => pass('SIGTERM'))
    const done = () => {
      clearInterval(orphaned)
      for (const signal of forwarded) process.off(signal, pass)
    }
    child.on('error', error => {
      done()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      done()
      resolve({ code: code ?? 128 + (signalNumbers[signal] ?? 0), signal, stopped })
    })
  })
}

/** npm does not pass on the signal that ends it: what it started is told by losing its parent. */
function whenOrphaned(then) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    then()
  }, 250)
  return timer
}

/**
 * Runs a program quietly. It is ended after `timeoutMs`, or when this program is stopped. `onStart` is given its process id.
 * @returns {Promise<{code: number, output: string}>} what it wrote to both outputs
 */
export function runQuietly(program, args, { timeoutMs, onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, ...options })
    if (child.pid) onStart?.(child.pid)
    let output = ''
    child.stdout.on('data', bytes => (output += bytes))
    child.stderr.on('data', bytes => (output += bytes))
    const stop = signal => {
      child.kill(signal)
      process.exit(128 + signalNumbers[signal])
    }
    for (const signal of forwarded) process.on(signal, stop)
    child.on('error', reject)
    child.on('close', code => {
      for (const signal of forwarded) process.off(signal, stop)
      resolve({ code: code ?? 1, output })
    })
  })
}
