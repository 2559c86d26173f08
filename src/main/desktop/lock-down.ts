import { app, type Session } from 'electron'
import { isWindowAddress } from './window-address'

/** What Chromium would otherwise do on its own: fetch components and dictionaries, report errors, look up names. Before ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  if (!process.env.ELECTRON_RENDERER_URL) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** No page leads a window elsewhere or opens another one. */
export function keepPagesIn(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', event => {
      if (!isWindowAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

const localOnly = /^(app|blob|data|devtools|chrome-extension):/

/** A session without network, devices or permissions. Writing to the clipboard is all a page may ask for. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, decide) => {
    const developmentServer = /^(http|ws):/.test(url) && isWindowAddress(url.replace(/^ws:/, 'http:'))
    decide({ cancel: !localOnly.test(url) && !developmentServer })
  })
}
