import { join } from 'node:path'
import { app } from 'electron'
import { registerAppScheme } from './desktop/app-protocol'
import { keepPagesIn, silenceChromium } from './desktop/lock-down'
import { watchOpenedFiles } from './desktop/opened-files'
import { runDesktop, stopWith } from './desktop/run-desktop'
import { dataFolder } from './where'

/** The desktop. What must be settled before Electron is ready comes first; nothing here may wait, or Electron would never be. */
app.setPath('userData', join(dataFolder(), 'window'))
app.enableSandbox()
silenceChromium()
registerAppScheme()
keepPagesIn()
const opened = watchOpenedFiles()

if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(() => runDesktop(opened))
    .catch(stopWith)
else app.quit()
