import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's folder. These scripts run before anything is installed, on the Node that happens to be there (20 or later). */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Where set-up, builds and tests keep what can be thrown away. */
export const scratch = join(root, '.valueloom')

/** The Node that everything else runs on: the one installed with the packages, or this one where it is as new. */
export function node24() {
  const installed = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new Plain(
    'Node 24 was not installed with the packages. Allow npm to run the “node” package’s install script, or use Node 24.',
  )
}

/** The folder the caller was in: `npm run` starts scripts in the package's own folder. */
export function callersFolder(script) {
  return (process.env.npm_lifecycle_event === script && process.env.INIT_CWD) || process.cwd()
}

/** An error whose message is a sentence for the person; shown without a stack. */
export class Plain extends Error {}

/** Runs a script's main function; a plain error becomes its sentence and exit code 1. */
export async function main(run) {
  try {
    process.exitCode = await run()
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error)
    process.exitCode = 1
  }
}
