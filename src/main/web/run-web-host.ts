import { AppError } from '../../shared/errors'
import { errorSentence } from '../../shared/messages/sentence'
import { appVersion } from '../app-version'
import { dataFolder, resourcesFolder } from '../where'
import { hasDisplay, openBrowser } from './open-browser'
import { startWebHost } from './start-web-host'

export interface RunWebHost {
  project: string | null
  port: number
  /** Open the address in the browser, if there is a screen. */
  open: boolean
}

/**
 * Runs the web host until it is told to stop (Ctrl-C, or its terminal closing), printing its address on standard output.
 * @returns the program's exit code: 0 when it was stopped and everything is closed, 1 when it could not start or go on.
 */
export async function runWebHost({ project, port, open }: RunWebHost): Promise<number> {
  try {
    const options = { resources: resourcesFolder(), dataFolder: dataFolder(), version: appVersion() }
    const stop = stopSignal()
    const host = await startWebHost({ ...options, project, port })
    process.stdout.write(`Valueloom is running at ${host.url}\n`)
    if (open && hasDisplay()) openBrowser(host.url)
    process.stderr.write('The address is good for one browser. Stop with Ctrl-C.\n')
    if (process.stdin.isTTY) {
      process.stderr.write('Press Enter for another address.\n')
      process.stdin.on('data', () => process.stdout.write(`A new address: ${host.freshUrl()}\n`)).unref()
    }
    const code = await Promise.race([stop.then(() => 0), host.failed.then(() => 1)])
    await host.close()
    if (code !== 0)
      process.stderr.write(
        'Valueloom failed several times and has stopped. Your project file is closed and complete.\n',
      )
    return code
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`${errorSentence(error)}\n`)
    return 1
  }
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
