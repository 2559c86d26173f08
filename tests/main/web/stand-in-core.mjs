import { parentPort } from 'node:worker_threads'
import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'

/**
 * A core without a project, in plain JavaScript so that a thread can run it unbuilt: echoes what it is sent, counts, and ends when told
 * to. It speaks the same messages with its host as src/main/core.ts.
 */
const router = {
  echo: os.handler(({ input }) => input),
  size: os.handler(async ({ input }) => (await input.arrayBuffer()).byteLength),
  ticks: os.handler(async function* ({ signal }) {
    try {
      for (let i = 0; !signal?.aborted; i++) {
        yield i
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    } finally {
      streamsEnded += 1
    }
  }),
  streamsEnded: os.handler(() => streamsEnded),
  crash: os.handler(() => process.exit(3)),
}
let streamsEnded = 0
const handler = new RPCHandler(router)
process.on('unhandledRejection', () => {})

parentPort.on('message', message => {
  if (message.kind === 'start' && message.options.project === '/missing.vloom') {
    parentPort.postMessage({ kind: 'failed', code: 'project.notFound', details: { path: '/missing.vloom' } })
  } else if (message.kind === 'start') {
    parentPort.postMessage({ kind: 'ready' })
  } else if (message.kind === 'connect') {
    handler.upgrade(message.port)
    message.port.start()
  } else {
    parentPort.postMessage({ kind: 'closed' })
  }
})
