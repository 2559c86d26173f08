import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import { type HostBridge, portMessage } from '../../shared/host-bridge'
import { useUi } from './store'

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in the web host. */
    valueloom?: HostBridge
  }
}

type Link = ClientLink<ClientContext>

/** A call that could not be made because the other side is not there. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected'
}

let link: Link | undefined
const waiting: { resolve(link: Link): void; reject(error: NotConnected): void }[] = []
let onReconnect: (() => void) | undefined
let delay = 250

/** Connects, and connects again whenever the way is lost. `reconnected` is called after each time but the first. */
export function connect(reconnected: () => void): void {
  onReconnect = reconnected
  if (window.valueloom === undefined) openSocket()
  else openPort(window.valueloom)
}

/** The present way to the main side. While the first connection is made a call waits for it; when it is lost it fails at once. */
export function currentLink(): Promise<Link> {
  if (link !== undefined) return Promise.resolve(link)
  if (isAway()) return Promise.reject(new NotConnected())
  return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
}

function opened(next: Link): void {
  const again = isAway()
  link = next
  delay = 250
  useUi.setState({ connection: 'open' })
  for (const one of waiting.splice(0)) one.resolve(next)
  if (again) onReconnect?.()
}

function isAway(): boolean {
  const { connection } = useUi.getState()
  return connection === 'lost' || connection === 'refused'
}

function lost(retry: () => void): void {
  link = undefined
  if (!isAway()) useUi.setState({ connection: 'lost' })
  for (const one of waiting.splice(0)) one.reject(new NotConnected())
  setTimeout(retry, delay)
  delay = Math.min(delay * 2, 4000)
}

function openSocket(): void {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`)
  // The link listens from the start, so that nothing that arrives with the opening is missed.
  const next = new SocketLink({ websocket: socket })
  socket.addEventListener('open', () => opened(next), { once: true })
  socket.addEventListener(
    'close',
    () => {
      lost(openSocket)
      void tellRefusal()
    },
    { once: true },
  )
}

/** A socket does not say why it was closed; the page's own address does: 401 to a window that was signed in to an earlier host. */
async function tellRefusal(): Promise<void> {
  const status = await fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    answer => answer.status,
    () => 0,
  )
  if (isAway()) useUi.setState({ connection: status === 401 ? 'refused' : 'lost' })
}

function openPort(bridge: HostBridge): void {
  const receive = (event: MessageEvent<unknown>): void => {
    const port = event.ports[0]
    if (event.data !== portMessage || event.source !== window || port === undefined) return
    window.removeEventListener('message', receive)
    const next = new PortLink({ port })
    port.addEventListener('close', () => lost(() => openPort(bridge)), { once: true })
    port.start()
    opened(next)
  }
  window.addEventListener('message', receive)
  bridge.requestPort()
}
