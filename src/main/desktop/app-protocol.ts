import { Readable } from 'node:stream'
import { type Protocol, protocol } from 'electron'
import { answerMedia, mediaPath, type ReadBytes } from '../media/answer-media'
import { securityHeaders } from '../web/security-headers'
import { staticFile } from '../web/static-file'

const scheme = 'app'
/** Where the window's page lives. Not `file:`, whose pages may read other files and share one origin. */
export const appOrigin = `${scheme}://valueloom`

/** Must be called before the application is ready. */
export function registerAppScheme(): void {
  // `stream`: sound and video are asked for in ranges.
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Serves the window's built files and the recordings attached in the open project, with the same headers as the web host. */
export function serveWindow(sessionProtocol: Protocol, folder: string, read: ReadBytes): void {
  sessionProtocol.handle(scheme, async ({ url, method, headers: asked }) => {
    const { origin, host, pathname } = new URL(url)
    const known = origin === appOrigin || `${scheme}://${host}` === appOrigin
    if (known && method === 'GET' && pathname.startsWith(mediaPath)) {
      const answer = await answerMedia(pathname, asked.get('range') ?? undefined, read)
      const body = answer.status < 300 ? (Readable.toWeb(Readable.from(answer.body())) as ReadableStream) : null
      return new Response(body, { status: answer.status, headers: { ...securityHeaders(), ...answer.headers } })
    }
    const file = known && method === 'GET' ? await staticFile(folder, pathname) : null
    const headers = { ...securityHeaders(), 'Cache-Control': file?.cache ?? 'no-store' }
    if (!file) return new Response('Not found', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } })
    return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.type } })
  })
}
