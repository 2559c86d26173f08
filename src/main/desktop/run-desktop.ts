import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { AppError } from '../../shared/errors'
import { errorSentence } from '../../shared/messages/sentence'
import { appVersion } from '../app-version'
import { keepCore } from '../keep-core'
import { startCore } from '../start-core'
import { appFolder, builtProgram, dataFolder, resourcesFolder, windowFolder } from '../where'
import { serveWindow } from './app-protocol'
import { channels } from './channels'
import { coreProcess } from './core-process'
import { answerDialogs } from './dialogs'
import { givePorts } from './give-ports'
import { lockDownSession } from './lock-down'
import { openMainWindow } from './main-window'
import { followMenu } from './menu'
import type { OpenedFiles } from './opened-files'

/** Runs the desktop once the application is ready: the core first, then its window. */
export async function runDesktop(opened: OpenedFiles): Promise<void> {
  const own = session.defaultSession
  lockDownSession(own)
  const options = {
    host: 'desktop' as const,
    resources: resourcesFolder(),
    dataFolder: dataFolder(),
    version: appVersion(),
  }
  let project = opened.first()
  const core = await keepCore(
    () => startCore(coreProcess(builtProgram('core')), { ...options, project }),
    () => {
      // The window opens its project again by itself; the one of the start may be closed since.
      project = null
    },
  )
  void core.failed.then(() =>
    stopWith('Valueloom failed several times and has stopped. Your project file is closed and complete.'),
  )

  serveWindow(own.protocol, windowFolder(), core.read)
  givePorts(core)
  answerDialogs()
  followMenu()
  const window = openMainWindow(join(appFolder(), 'out', 'preload', 'preload.cjs'))
  opened.onLater(path => bringForward(window, path))

  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    void core.shutDown().finally(() => {
      closed = true
      app.quit()
    })
  })
}

/** Ends the application with a sentence, on the screen and in the terminal it was started from. */
export function stopWith(error: unknown): void {
  const sentence = error instanceof AppError ? errorSentence(error) : String(error)
  process.stderr.write(`${sentence}\n`)
  dialog.showErrorBox('Valueloom', sentence)
  app.exit(1)
}

function bringForward(window: BrowserWindow, path: string | null): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
  if (path !== null) window.webContents.send(channels.openProject, path)
}
