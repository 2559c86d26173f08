import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from './build.js'
import { electronProgram, fetchElectron } from './electron-runtime.js'
import { callersFolder, main, node24, Plain, root } from './place.js'
import { runForeground } from './run.js'
import { ensureSetup } from './setup.js'

/** `npm start [-- PROJECT.vloom] [--web] [--port N] [--no-open]`: the desktop, or the web host where the desktop cannot be. */
await main(async () => {
  const { project, web, port, open } = readArguments()
  await ensureSetup()
  await ensureBuild()

  const hindrance = web ? null : await desktopHindrance()
  if (!web && hindrance === null) {
    const { code, signal, stopped } = await runDesktop(project)
    if (stopped) return 0
    if (!crashedAtStart(code, signal)) return code
    console.error(`Electron did not start (${signal ?? `code ${code}`}): starting in your browser instead.`)
  } else if (hindrance !== null) {
    console.error(`${hindrance}: starting in your browser instead.`)
  }
  const host = join(root, 'out', 'main', 'host.js')
  const args = [...(project ? [project] : []), '--port', port, ...(open ? [] : ['--no-open'])]
  return (await runForeground(node24(), [host, ...args], { cwd: callersFolder('start') })).code
})

function readArguments() {
  const options = {
    web: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
    'no-open': { type: 'boolean', default: false },
  }
  const usage = 'npm start -- [PROJECT.vloom] [--web] [--port N] [--no-open]'
  let parsed
  try {
    parsed = parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Plain(`${error.message.split('. ')[0]}. Start Valueloom with: ${usage}`)
  }
  const { values, positionals } = parsed
  if (positionals.length > 1)
    throw new Plain(`Only one project can be opened at a time. Start Valueloom with: ${usage}`)
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535)
    throw new Plain(`--port must be a number from 0 to 65535, not “${values.port}”.`)
  const project = positionals[0] === undefined ? null : resolve(callersFolder('start'), positionals[0])
  // Asked for before the long way through set-up and build, so that a slip of the finger is told at once.
  if (project && !existsSync(project)) throw new Plain(`There is no project file at ${project}.`)
  return { project, web: values.web, port: values.port, open: !values['no-open'] }
}

/** Why the desktop cannot start here, or null if it can; fetches Electron's runtime if it is only that. */
async function desktopHindrance() {
  if (process.platform === 'linux') {
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display for a desktop window'
    if (process.getuid() === 0) return 'The desktop does not run as the administrator (root), for safety'
  }
  if (electronProgram()) return null
  const reason = await fetchElectron()
  return reason && `Electron’s runtime is not here and could not be fetched (${reason})`
}

function runDesktop(project) {
  const env = { ...process.env }
  // Set by some editors' terminals; it would make Electron a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  return runForeground(electronProgram(), [root, ...(project ? [project] : [])], { env })
}

/** A missing system library (127), or a sandbox the system does not allow, ends Electron before any window is there. */
function crashedAtStart(code, signal) {
  return code === 127 || ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'].includes(signal)
}
