import { app } from 'electron'
import { appOrigin } from './app-protocol'

/** The address of the window's page: the application's own, or that of the development server. */
export function windowAddress(): string {
  const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return developmentServer ?? `${appOrigin}/`
}

/** Whether an address belongs to the window's page. */
export function isWindowAddress(url: string): boolean {
  // `URL.origin` is "null" for schemes a URL parser does not know, hence protocol and host.
  if (!URL.canParse(url)) return false
  const [given, own] = [new URL(url), new URL(windowAddress())]
  return given.protocol === own.protocol && given.host === own.host
}
