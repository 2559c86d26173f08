import { type MessagePortMain, utilityProcess } from 'electron'
import type { CoreProgram } from '../start-core'

/** The core's program in a process of its own. The application must be ready. */
export function coreProcess(program: string): CoreProgram<MessagePortMain> {
  const child = utilityProcess.fork(program, [], { serviceName: 'Valueloom project', stdio: 'inherit' })
  return {
    send: (message, port) => child.postMessage(message, port ? [port] : undefined),
    onMessage: listener => child.on('message', listener),
    onEnd: listener => child.once('exit', code => listener(`code ${code}`)),
    kill: () => void child.kill(),
  }
}
