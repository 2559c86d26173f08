import { randomUUID } from 'node:crypto'
import { parentPort as workerParent } from 'node:worker_threads'
import { RPCHandler } from '@orpc/server/message-port'
import { AppError } from '../shared/errors'
import type { CoreOptions, FromCore, ToCore } from './core-messages'
import { projectToWorkIn } from './exchange/package/package-as-project'
import type { CallContext } from './handlers/contract'
import { router } from './handlers/router'
import { createWorkspace, type Workspace } from './handlers/workspace'
import { readMedia } from './media/read-media'

/**
 * The one owner of the project file. It runs in a thread of the web host or in a process beside the desktop's, so that no query ever
 * holds up a window, and it answers every connection with the same router. A connection is a message port.
 */
const handler = new RPCHandler<CallContext>(router)

const tellHost = workerParent
  ? (message: FromCore) => workerParent?.postMessage(message)
  : (message: FromCore) => process.parentPort.postMessage(message)

const started = Promise.withResolvers<Workspace>()

async function start({ project, ...options }: CoreOptions): Promise<void> {
  try {
    const workspace = createWorkspace(options)
    if (project !== null) workspace.openProject(await projectToWorkIn(project))
    started.resolve(workspace)
    tellHost({ kind: 'ready' })
  } catch (error) {
    const { code, details } = error instanceof AppError ? error : new AppError('internal', { message: String(error) })
    if (code === 'internal') console.error(error)
    tellHost({ kind: 'failed', code, details })
  }
}

async function connect(port: ConnectablePort): Promise<void> {
  handler.upgrade(port, { context: { workspace: await started.promise, client: randomUUID() } })
  port.start()
}

/** A request for a recording comes to the host, which has no project. */
async function read({ call, media, start, length }: ToCore & { kind: 'read' }): Promise<void> {
  const workspace = await started.promise
  const found = workspace.current
    ? await readMedia(workspace.project, media, start, length).catch(error => {
        console.error(error)
        return null
      })
    : null
  tellHost({ kind: 'bytes', call, found })
}

async function shutDown(): Promise<void> {
  const workspace = await started.promise
  await workspace.close()
  tellHost({ kind: 'closed' })
}

type ConnectablePort = Parameters<typeof handler.upgrade>[0] & { start(): void }

function receive(message: ToCore, port: ConnectablePort | undefined): void {
  if (message.kind === 'start') void start(message.options)
  else if (message.kind === 'connect' && port) void connect(port)
  else if (message.kind === 'read') void read(message)
  else if (message.kind === 'shutdown') void shutDown()
}

// Ctrl-C in a terminal reaches every process; this one ends when its host says so, with the project closed.
if (!workerParent) for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
// A frame that is no message of ours must not take the project down with it.
process.on('unhandledRejection', error => console.error(error))

if (workerParent)
  workerParent.on('message', (message: ToCore & { port?: ConnectablePort }) => receive(message, message.port))
else process.parentPort.on('message', ({ data, ports }) => receive(data, ports[0]))
