import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import type { Desktop } from './desktop'
import { ownEnvironment } from './launch-web-host'

const root = join(import.meta.dirname, '..', '..')

/** Electron's own program, or null where its runtime has not been fetched. Importing the package would fetch it. */
export function realElectron(): string | null {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

/** Whether Electron can open a window here: its sandbox does not start for root, and Linux needs a display. */
export function canRunElectron(): boolean {
  if (process.platform !== 'linux') return true
  return process.getuid?.() !== 0 && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Starts the application in Electron itself. */
export async function launchReal(executablePath: string, folder: string, args: string[] = []): Promise<Desktop> {
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR } = process.env
  const entries = Object.entries({ ...ownEnvironment(folder), DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR })
  const env = Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const electron: ElectronApplication = await _electron.launch({ executablePath, args: [root, ...args], env })
  const page = await electron.firstWindow()
  return {
    page,
    webPreferences: () =>
      electron.evaluate(({ webContents }) => {
        const [contents] = webContents.getAllWebContents()
        // Not among Electron's declarations.
        return contents ? Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, []) : {}
      }),
    menu: () =>
      electron.evaluate(({ Menu }) =>
        (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
          label,
          items: (submenu?.items ?? []).filter(({ type }) => type !== 'separator').map(item => item.label),
        })),
      ),
    choose: command =>
      electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command),
    openFile: path =>
      electron.evaluate(({ app }, file) => void app.emit('open-file', { preventDefault() {} }, file), path),
    answerDialog: path =>
      electron.evaluate(({ dialog }, file) => {
        const canceled = file === undefined
        dialog.showOpenDialog = async () => ({ canceled, filePaths: canceled ? [] : [file] })
        dialog.showSaveDialog = async () => ({ canceled, filePath: file ?? '' })
      }, path),
    killCore: () =>
      electron.evaluate(({ app }) => {
        const core = app.getAppMetrics().find(({ name }) => name === 'Valueloom project')
        if (core) process.kill(core.pid, 'SIGKILL')
      }),
    async stop() {
      const exit = new Promise<number | null>(resolve => electron.process().once('exit', resolve))
      await electron.close()
      return exit
    },
  }
}
