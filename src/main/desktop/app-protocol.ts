import { type Protocol, protocol } from 'electron'
import { securityHeaders } from '../web/security-headers'
import { staticFile } from '../web/static-file'

const scheme = 'app'
/** Where the window's page lives. Not `file:`, whose pages may read other files and share one origin. */
export const appOrigin = `${scheme}://valueloom`

/** Must be called before the application is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Serves the window's built files, with the same headers as the web host. */
export function serveWindow(sessionProtocol: Protocol, folder: string): void {
  sessionProtocol.handle(scheme, async ({ url, method }) => {
    const { origin, host, pathname } = new URL(url)
    const known = origin === appOrigin || `${scheme}://${host}` === appOrigin
    const file = known && method === 'GET' ? await staticFile(folder, pathname) : null
    const headers = { ...securityHeaders(), 'Cache-Control': file?.cache ?? 'no-store' }
    if (!file) return new Response('Not found', { status: 404, headers: { ...headers, 'Content-Type': 'text/plain' } })
    return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.type } })
  })
}
