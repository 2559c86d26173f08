import type { WebSocketServer } from 'ws'

/** Pings every window and ends sockets whose last ping was not answered: a laptop that slept, a browser that was killed. */
export function keepAlive(sockets: WebSocketServer, everyMs = 30_000): void {
  const answered = new WeakSet<object>()
  sockets.on('connection', socket => {
    answered.add(socket)
    socket.on('pong', () => answered.add(socket))
  })
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!answered.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, everyMs)
  sockets.on('close', () => clearInterval(timer))
}
