import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels } from './channels'
import { handleTrusted } from './trusted-ipc'

const filters = [{ name: 'Valueloom project', extensions: ['vloom'] }]
/** What can be opened: a package of the team as well. */
const opened = [{ name: 'Valueloom project or package', extensions: ['vloom', 'vloompack'] }]

/** Answers the window's requests for the system's own file dialogs: an absolute path, or null when dismissed. */
export function answerDialogs(): void {
  handleTrusted(channels.chooseProject, async event => {
    const { filePaths } = await dialog.showOpenDialog(owner(event), { filters: opened, properties: ['openFile'] })
    return filePaths[0] ?? null
  })
  handleTrusted(channels.chooseNewProject, async (event, suggestedName) => {
    // A title may hold characters that no file name can.
    const name = z
      .string()
      .max(300)
      .parse(suggestedName)
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
    const defaultPath = join(app.getPath('documents'), `${name || 'Project'}.vloom`)
    const { filePath } = await dialog.showSaveDialog(owner(event), { filters, defaultPath })
    if (!filePath) return null
    return extname(filePath) === '.vloom' ? filePath : `${filePath}.vloom`
  })
}

function owner({ sender }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  if (!window) throw new Error('The window has closed')
  return window
}
