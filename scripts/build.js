import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.js'
import { node24, Plain, root, scratch } from './place.js'
import { runQuietly } from './run.js'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']
const stamp = join(scratch, 'build.txt')
const out = join(root, 'out')

/**
 * Builds the application if its sources have changed since it was built. It is built aside and then put in place at once, so that a
 * program that is starting meanwhile finds the old one or the new one, never half of it.
 */
export async function ensureBuild() {
  if (isBuilt(fingerprint())) return
  await withLock(join(scratch, 'build.lock'), async hold => {
    const print = fingerprint()
    if (isBuilt(print)) return
    console.error('Building Valueloom …')
    await build(hold)
    writeFileSync(stamp, print)
  })
}

function isBuilt(print) {
  return existsSync(join(out, 'main', 'host.js')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

/** Names, sizes and times of all source files: reading them whole would take longer than many a command. */
function fingerprint() {
  const hash = createHash('sha256')
  const add = path => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    else if (stat) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}

async function build(onStart) {
  const fresh = join(scratch, 'build-new')
  const old = join(scratch, 'build-old')
  for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  rmSync(stamp, { force: true })

  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await runQuietly(node24(), [builder, 'build', '--outDir', fresh, '--logLevel', 'warn'], {
    cwd: root,
    onStart,
  })
  if (code !== 0 || !existsSync(join(fresh, 'main', 'host.js'))) throw new Plain(`The build failed.\n${output.trim()}`)

  if (existsSync(out)) renameSync(out, old)
  renameSync(fresh, out)
  rmSync(old, { recursive: true, force: true })
}
