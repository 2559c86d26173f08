import { createServer, type Server } from 'node:http'
import { MessageChannel } from 'node:worker_threads'
import { WebSocketServer } from 'ws'
import { AppError } from '../../shared/errors'
import type { CoreOptions } from '../core-messages'
import { keepCore } from '../keep-core'
import { startCore } from '../start-core'
import { builtProgram, windowFolder } from '../where'
import { answerRequest } from './answer-request'
import { coreWorker } from './core-worker'
import { keepAlive } from './keep-alive'
import { Sessions } from './sessions'
import { pumpSocket } from './socket-pump'
import { upgradeRefusal } from './upgrade-refusal'

export interface WebHostOptions extends Omit<CoreOptions, 'host'> {
  /** 0 takes any free port. */
  port: number
  /** The core's program and the window's folder; the built ones unless a test brings its own. */
  program?: string
  window?: string
}

export interface WebHost {
  port: number
  /** The address with a token that is good once. */
  url: string
  /** Another address with a token of its own, for a second browser. */
  freshUrl(): string
  /** Closes the windows' sockets, the project and the server. */
  close(): Promise<void>
  /** Resolves if the core keeps failing and the host has given up; `close` is still to be called. */
  failed: Promise<void>
}

/** A file of up to 64 MB is read in one call, as one frame; the rest is room for what is written around it. */
const maxFrameBytes = 96 * 1024 * 1024

/**
 * Serves the window to the user's own browser: on 127.0.0.1 only, behind a one-time token.
 * @throws AppError if the project cannot be opened or the port is taken.
 */
export async function startWebHost({
  port: wantedPort,
  program,
  window,
  ...options
}: WebHostOptions): Promise<WebHost> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxFrameBytes })
  const closeSockets = (code: number) => {
    for (const socket of sockets.clients) socket.close(code)
  }
  const core = await keepCore(
    () => startCore(coreWorker(program ?? builtProgram('core')), { ...options, host: 'web' }),
    () => closeSockets(1011),
  )
  const server = createServer()
  const port = await listen(server, wantedPort).catch(async error => {
    await core.shutDown()
    throw error
  })
  const address = `127.0.0.1:${port}`
  const sessions = new Sessions(port)
  keepAlive(sockets)

  server.on('request', (request, response) => {
    void answerRequest(request, response, { address, sessions, window: window ?? windowFolder(), read: core.read })
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = upgradeRefusal(request, address, sessions)
    if (refusal) {
      socket.end(
        `HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${refusal.length}\r\n\r\n${refusal}`,
      )
      return
    }
    sockets.handleUpgrade(request, socket, head, ws => {
      sockets.emit('connection', ws, request)
      const { port1, port2 } = new MessageChannel()
      pumpSocket(ws, port1)
      core.connect(port2).catch(() => ws.close(1011))
    })
  })

  const freshUrl = () => `http://${address}/?t=${sessions.newToken()}`
  return {
    port,
    url: freshUrl(),
    freshUrl,
    failed: core.failed,
    async close() {
      closeSockets(1001)
      sockets.close()
      await core.shutDown()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is used by another program' : `cannot be used (${error.code ?? error.message})`
      reject(
        new AppError('usage', { message: `Port ${port} ${reason}. Choose another one with --port, or leave it out.` }),
      )
    })
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
    })
  })
}
