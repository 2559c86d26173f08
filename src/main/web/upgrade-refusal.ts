import type { IncomingMessage } from 'node:http'
import type { Sessions } from './sessions'

/**
 * Why a request for a socket is refused, as a status line, or null if it is granted. Browsers let any page open a socket to any address,
 * so the origin is checked here; the host name is checked against addresses that were made to point at this machine later.
 */
export function upgradeRefusal({ url, headers }: IncomingMessage, address: string, sessions: Sessions): string | null {
  if (headers.host !== address) return '421 Misdirected Request'
  if (headers.origin !== `http://${address}`) return '403 Forbidden'
  if (!sessions.isSignedIn(headers.cookie)) return '401 Unauthorized'
  if (url !== '/ws') return '404 Not Found'
  return null
}
