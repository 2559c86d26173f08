import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { dataFolder } from '../where'
import { windowAddress } from './window-address'
import { rememberBounds, rememberedBounds } from './window-bounds'

/** Opens the window. It shows itself once its page is drawn, in the page's own ground colour, so that nothing flashes. */
export function openMainWindow(preload: string): BrowserWindow {
  const boundsFile = join(dataFolder(), 'window.json')
  const { maximized, ...bounds } = rememberedBounds(boundsFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: 'Valueloom',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#131416' : '#EFEFEC',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium's spell checker fetches its dictionaries from the network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  rememberBounds(window, boundsFile)
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.reload()
  })
  window.loadURL(windowAddress()).catch(error => console.error(error))
  return window
}
