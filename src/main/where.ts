import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The folder of the application itself: the clone, or the archive inside an installer. Found by walking up from this file, since the same
 * code runs from src (tests), from out/main and from chunks below it.
 */
export function appFolder(): string {
  let folder = import.meta.dirname
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources')))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error(`The application's resources were not found above ${import.meta.dirname}`)
    folder = parent
  }
  return folder
}

/** Framework packs, fonts, sample texts and help pages. Read only. */
export function resourcesFolder(): string {
  return join(appFolder(), 'resources')
}

/** A built program of the main side, by its name in electron.vite.config.ts: `core`, `import-worker`. */
export function builtProgram(name: string): string {
  return join(appFolder(), 'out', 'main', `${name}.js`)
}

/** The window's built files. */
export function windowFolder(): string {
  return join(appFolder(), 'out', 'renderer')
}

/**
 * Where settings, the list of recent projects and safety copies live. `VALUELOOM_DATA` overrides it, for tests and for shared machines.
 * Desktop, web host and command line use the same folder.
 */
export function dataFolder(): string {
  const { VALUELOOM_DATA, XDG_DATA_HOME, APPDATA } = process.env
  if (VALUELOOM_DATA) return VALUELOOM_DATA
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Valueloom')
  if (process.platform === 'win32') return join(APPDATA || join(homedir(), 'AppData', 'Roaming'), 'Valueloom')
  return join(XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'valueloom')
}
