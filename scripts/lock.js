import { appendFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const pollMs = 100
const unwrittenLimitMs = 5000

/**
 * Does `work` while no other process does work under the same lock file. The file holds its owner's process id; a lock whose owner is
 * gone (killed, or the machine restarted) is taken over. `work` is given a function to name processes it has started: a killed owner's
 * npm goes on for a while, and must not be joined by another.
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  while (!take(file)) {
    if (ownerIsGone(file)) breakLock(file)
    else await new Promise(resolve => setTimeout(resolve, pollMs))
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work(pid => appendFileSync(file, ` ${pid}`))
  } finally {
    process.off('exit', release)
    release()
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function ownerIsGone(file) {
  try {
    const owners = readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number)
    // An empty file has just been made by somebody who has not written yet, or who was stopped right there.
    if (owners.length === 0) return Date.now() - statSync(file).mtimeMs > unwrittenLimitMs
    return !owners.some(isRunning)
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return !isDefunct(pid)
  } catch (error) {
    // Not ours to signal, but there.
    return error.code === 'EPERM'
  }
}

/** Ended, but not yet cleared away: in a container that may stay so for ever. */
function isDefunct(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

/**
 * Moved away rather than deleted: of two processes that see the same dead lock only one can move it. If it turns out to be the other's
 * new lock that was moved, it is put back.
 */
function breakLock(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (!ownerIsGone(aside)) linkSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
  rmSync(aside, { force: true })
}
