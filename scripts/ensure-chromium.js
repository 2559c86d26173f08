import { join } from 'node:path'
import { findChromium } from '../tests/support/find-chromium.ts'
import { node24, Plain, root } from './place.js'
import { runQuietly } from './run.js'

const minutes = 60_000

/** Finds the Chromium the end-to-end tests run in, and installs one where there is none. Runs on Node 24. */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH && !findChromium())
    throw new Plain(`CHROMIUM_PATH names a file that is not there: ${process.env.CHROMIUM_PATH}`)
  if (findChromium()) return
  console.error('Installing Chromium for the end-to-end tests (once) …')
  if (process.platform === 'linux' && process.getuid() === 0) {
    await attempt('apt-get', ['update', '-qq'], 5)
    await attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 10)
  }
  if (!findChromium())
    await attempt(node24(), [join(root, 'node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], 10)
  if (!findChromium()) {
    throw new Plain(
      'No Chromium was found, and none could be installed. Install Chromium, Chrome or Edge, or name one with CHROMIUM_PATH.',
    )
  }
}

async function attempt(program, args, limitMinutes) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly(program, args, { env, cwd: root, timeoutMs: limitMinutes * minutes }).catch(() => {})
}
