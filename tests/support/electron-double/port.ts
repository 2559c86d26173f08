import { EventEmitter } from 'node:events'
import type { Peer } from './peer'

/** One end of a channel, with the manners of Electron's MessagePortMain: it queues until it is started, and closes at both ends. */
export class Port extends EventEmitter {
  #other: Port | undefined
  #started = false
  #queue: unknown[] = []

  static pair(): { port1: Port; port2: Port } {
    const [port1, port2] = [new Port(), new Port()]
    port1.#other = port2
    port2.#other = port1
    return { port1, port2 }
  }

  postMessage(data: unknown): void {
    const message = structuredClone(data)
    const other = this.#other
    queueMicrotask(() => other?.receive(message))
  }

  receive(data: unknown): void {
    if (this.#started) this.emit('message', { data, ports: [] })
    else this.#queue.push(data)
  }

  start(): void {
    this.#started = true
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    const other = this.#other
    this.#other = undefined
    if (!other) return
    other.#other = undefined
    this.emit('close')
    other.emit('close')
  }
}

/** The ports that lead to one other process, by the numbers both sides know them by. */
export class Crossing {
  readonly #ports = new Map<number, Port>()
  readonly #to: Peer
  #last = 0

  constructor(to: Peer) {
    this.#to = to
    to.answer('port-message', (id: number, data: unknown) => this.#ports.get(id)?.postMessage(data))
    to.answer('port-close', (id: number) => this.#ports.get(id)?.close())
  }

  /** Sends a port across: what is posted into its channel goes there from now on. @returns its number */
  send(port: Port): number {
    this.#last += 1
    this.#join(this.#last, port)
    return this.#last
  }

  /** Takes up a port the other process has sent. */
  takeUp(id: number): Port {
    const { port1, port2 } = Port.pair()
    this.#join(id, port2)
    return port1
  }

  /** The other process has gone: all that led to it closes. */
  closeAll(): void {
    for (const port of this.#ports.values()) port.close()
  }

  #join(id: number, port: Port): void {
    this.#ports.set(id, port)
    port.on('message', ({ data }) => void this.#to.call('port-message', id, data))
    port.on('close', () => void this.#to.call('port-close', id))
    // Not before the message that carries the port itself: what waits in the port would arrive where its number is not known yet.
    setImmediate(() => port.start())
  }
}
