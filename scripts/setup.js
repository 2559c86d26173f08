import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withLock } from './lock.js'
import { node24, Plain, root, scratch } from './place.js'
import { runQuietly } from './run.js'

const stamp = join(scratch, 'setup.txt')
const noConnection =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i

/**
 * Installs the packages if they are not there or not the ones this version wants. Quick when there is nothing to do. An installation
 * that was stopped half way leaves no stamp, and is done again.
 */
export async function ensureSetup() {
  if (isSetUp()) return
  await withLock(join(scratch, 'setup.lock'), async hold => {
    if (isSetUp()) return
    if (!isInstalledByHand()) await install(hold)
    mkdirSync(scratch, { recursive: true })
    writeFileSync(stamp, wanted())
  })
}

function isSetUp() {
  return read(stamp) === wanted() && existsSync(join(root, 'node_modules', '.package-lock.json'))
}

function wanted() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * Whether `npm ci` was run without this script: npm writes its own list of what is installed as its last step, and that list agrees with
 * the lock file.
 */
function isInstalledByHand() {
  try {
    const packages = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages
    const locked = packages('package-lock.json')
    const installed = packages('node_modules/.package-lock.json')
    node24()
    return Object.entries(locked).every(([path, { version, optional }]) => {
      const here = installed[path]
      return path === '' || (here === undefined ? optional === true : here.version === version)
    })
  } catch {
    return false
  }
}

async function install(hold) {
  console.error('Installing the packages Valueloom is built from (once, about a minute) …')
  rmSync(stamp, { force: true })
  // Packages needed for building are "development" packages to npm, which some machines are set to leave out.
  const args = [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=8000',
  ]
  const { code, output } = await npm(args, hold)
  if (code === 0) {
    node24()
    return
  }
  if (noConnection.test(output)) {
    throw new Plain(
      'The packages could not be downloaded. Valueloom needs an internet connection the first time it is started: connect and start it again.',
    )
  }
  // npm's page of usage, which follows the reason, helps nobody here.
  const reason = output.split(/\n.*(?:Clean install a project|A complete log)/)[0].trim()
  throw new Plain(`The packages could not be installed. npm says:\n${reason}`)
}

function npm(args, onStart) {
  const options = { cwd: root, onStart }
  const script = process.env.npm_execpath
  if (script && basename(script) === 'npm-cli.js') return runQuietly(process.execPath, [script, ...args], options)
  const windows = process.platform === 'win32'
  return runQuietly(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows }).catch(() => {
    throw new Plain('npm was not found. Install Node.js with npm (version 20 or later) and start again.')
  })
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
