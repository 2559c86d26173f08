import type { MessagePort } from 'node:worker_threads'
import type { WebSocket } from 'ws'

/**
 * Joins a window's socket to a port of the core. The same encoded messages travel over both, so frames pass through unread: text frames
 * as strings, binary frames as bytes. When either end closes, so does the other.
 */
export function pumpSocket(socket: WebSocket, port: MessagePort): void {
  socket.on('message', (data, isBinary) => {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data
    // Copied, because small frames share one buffer of the socket library's pool.
    port.postMessage(isBinary ? new Uint8Array(bytes) : bytes.toString())
  })
  port.on('message', (frame: string | Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(frame)
  })
  socket.on('close', () => port.close())
  port.on('close', () => socket.close(1011))
  // Without a listener a broken connection would end the program; `close` follows in any case.
  socket.on('error', () => socket.terminate())
}
