import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { node24, root, scratch } from './place.js'

const folder = join(root, 'node_modules', 'electron')
const reachLimitMs = 3000
const stallLimitMs = 10_000

/** The path of Electron's own program, or null if its runtime is not here. */
export function electronProgram() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name)
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/**
 * Fetches Electron's runtime (about 110 MB) with Electron's own installer. Its server is tried first, because the installer itself would
 * wait for minutes on a network that swallows what it sends.
 * @returns {Promise<string | null>} why it could not be fetched, or null when it is here
 */
export async function fetchElectron() {
  const unreachable = await reach(downloadAddress())
  if (unreachable) return unreachable
  console.error('Fetching Electron’s runtime (once, about 110 MB) …')
  const download = join(scratch, 'electron-download')
  rmSync(download, { recursive: true, force: true })
  mkdirSync(download, { recursive: true })
  const problem = await runInstaller(download)
  rmSync(download, { recursive: true, force: true })
  if (electronProgram()) return null
  // Half unpacked is worse than absent: the next start would take it for whole.
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  return problem
}

/** Where the installer will connect first: a proxy, a mirror, or Electron's releases. */
function downloadAddress() {
  const { env } = process
  const mirror =
    env.npm_config_electron_mirror ||
    env.NPM_CONFIG_ELECTRON_MIRROR ||
    env.ELECTRON_MIRROR ||
    'https://github.com/electron/electron/releases/download/'
  const proxy = proxies()
    .map(name => env[name])
    .find(Boolean)
  return { host: new URL(mirror).hostname, first: new URL(proxy || mirror) }
}

function proxies() {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']
}

/** @returns {Promise<string | null>} why the server cannot be reached, or null if it answers */
function reach({ host, first }) {
  return new Promise(resolve => {
    const secure = first.protocol === 'https:'
    const port = Number(first.port) || (secure ? 443 : 80)
    const options = { host: first.hostname, port }
    const socket = secure ? connectTls({ ...options, servername: first.hostname }) : connect(options)
    const end = reason => {
      clearTimeout(timer)
      socket.destroy()
      resolve(reason)
    }
    const timer = setTimeout(() => end(`${host} does not answer`), reachLimitMs)
    socket.once(secure ? 'secureConnect' : 'connect', () => end(null))
    socket.once('error', ({ code }) => end(`${host} cannot be reached: ${code}`))
  })
}

/** Runs Electron's installer, telling how far it is, and ends it when nothing arrives for a while. */
function runInstaller(download) {
  return new Promise(resolve => {
    // The installer downloads to the temporary folder; one of its own shows how much has come.
    const env = { ...process.env, TMPDIR: download, TEMP: download, TMP: download, ELECTRON_GET_NO_PROGRESS: '1' }
    if (proxies().some(name => process.env[name])) env.NODE_USE_ENV_PROXY = '1'
    const child = spawn(node24(), [join(folder, 'install.js')], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
    const stop = () => child.kill()
    process.on('exit', stop)
    let output = ''
    child.stderr.on('data', bytes => (output += bytes))

    let size = 0
    let grownAt = Date.now()
    let stalled = false
    const timer = setInterval(() => {
      const now = bytesIn(download) + bytesIn(join(folder, 'dist'))
      if (now !== size) grownAt = Date.now()
      size = now
      if (process.stderr.isTTY) process.stderr.write(`\r${Math.round(size / 1e6)} MB `)
      if (Date.now() - grownAt > stallLimitMs) {
        stalled = true
        child.kill()
      }
    }, 1000)
    child.on('close', code => {
      clearInterval(timer)
      process.off('exit', stop)
      if (process.stderr.isTTY && size > 0) process.stderr.write('\n')
      const reason = /(?:HTTPError|Error): ([^\n]*)/.exec(output)?.[1]
      resolve(code === 0 ? null : stalled ? 'the download stopped half way' : reason || 'the download failed')
    })
  })
}

function bytesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.size ?? 0
  return readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0)
}
