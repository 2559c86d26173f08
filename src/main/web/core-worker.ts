import { type MessagePort, Worker } from 'node:worker_threads'
import type { CoreProgram } from '../start-core'

/** The core's program in a thread of this process. */
export function coreWorker(program: string): CoreProgram<MessagePort> {
  const worker = new Worker(program)
  let fault = ''
  worker.on('error', error => {
    fault = String(error)
    console.error(error)
  })
  return {
    send: (message, port) => (port ? worker.postMessage({ ...message, port }, [port]) : worker.postMessage(message)),
    onMessage: listener => worker.on('message', listener),
    onEnd: listener => worker.once('exit', code => listener(fault || `code ${code}`)),
    kill: () => void worker.terminate(),
  }
}
