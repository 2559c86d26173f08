import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { answerMedia, mediaPath, type ReadBytes } from '../media/answer-media'
import { noticePage } from './notice-page'
import { securityHeaders } from './security-headers'
import type { Sessions } from './sessions'
import { staticFile } from './static-file'

export interface Site {
  /** Host and port, as in the printed address. */
  address: string
  sessions: Sessions
  /** Folder of the window's files. */
  window: string
  /** Bytes of the recordings attached in the open project. */
  read: ReadBytes
}

/** Answers one request: signs a browser in, or serves it a file of the window. Every answer has a body in plain words. */
export async function answerRequest(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const { method, headers } = request
  const notice = (status: number, title: string, text: string) => {
    send(request, response, status, site, 'text/html; charset=utf-8', 'no-store', noticePage(title, text))
  }

  if (headers.host !== site.address) {
    return notice(
      421,
      'Wrong address',
      `Valueloom answers at http://${site.address} only. Use the address it printed when it started.`,
    )
  }
  if (method !== 'GET' && method !== 'HEAD') return notice(405, 'Not possible', 'This address can only be read.')

  // Split by hand: a URL object would resolve `..` and so hide what was asked for.
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  const token = new URLSearchParams(query).get('t')
  const cookie = token === null ? null : site.sessions.signIn(token)
  const signedIn = site.sessions.isSignedIn(headers.cookie)

  if (token !== null && (cookie !== null || signedIn)) {
    // Without its token the address is safe in the browser's history and in screenshots.
    if (cookie !== null) response.setHeader('Set-Cookie', cookie)
    response.setHeader('Location', '/')
    return notice(303, 'Signed in', 'Valueloom opens now.')
  }
  if (token !== null) {
    return notice(
      401,
      'This address has been used already',
      'For your protection each address opens Valueloom once. Look at the terminal where you started it: press Enter there for a new address, or start it again.',
    )
  }
  if (!signedIn) {
    return notice(
      401,
      'Open Valueloom by its full address',
      'Use the address that was printed in the terminal where you started it, with everything after the question mark. Press Enter there for a new one, or start it again.',
    )
  }
  if (path.startsWith(mediaPath)) return sendMedia(request, response, site, path)
  const file = await staticFile(site.window, path)
  if (!file) return notice(404, 'Nothing here', 'Valueloom has no such page. Open its start page instead.')
  send(request, response, 200, site, file.type, file.cache, file.bytes)
}

async function sendMedia(request: IncomingMessage, response: ServerResponse, site: Site, path: string): Promise<void> {
  const answer = await answerMedia(path, request.headers.range, site.read)
  response.writeHead(answer.status, { ...securityHeaders(`ws://${site.address}`), ...answer.headers })
  if (request.method === 'HEAD') return void response.end()
  // A player that has heard enough hangs up; one whose file has gone must hear of it rather than wait.
  await pipeline(Readable.from(answer.body(), { objectMode: true }), response).catch(() => response.destroy())
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  site: Site,
  type: string,
  cache: string,
  body: string | Uint8Array,
): void {
  const headers = securityHeaders(`ws://${site.address}`)
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': length, 'Cache-Control': cache })
  response.end(request.method === 'HEAD' ? undefined : body)
}
