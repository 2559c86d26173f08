import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export interface StaticFile {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  /** Built files carry a hash of their content in their names and never change; the index page names them and does. */
  cache: 'no-store' | 'max-age=31536000, immutable'
}

/**
 * A file of the built window, or null if there is none of that name. `urlPath` is the path of the address as it came, percent signs and
 * all. Nothing outside `folder` is ever read, whatever the path says and wherever a link in the folder points.
 */
export async function staticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  try {
    const name = decodeURIComponent(urlPath)
    if (name.includes('\0') || name.includes('\\')) return null
    const root = await realpath(folder)
    const path = await realpath(join(root, name === '/' ? 'index.html' : name))
    const type = types[extname(path)]
    if (!path.startsWith(root + sep) || type === undefined) return null
    const cache = name.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-store'
    return { bytes: new Uint8Array(await readFile(path)), type, cache }
  } catch {
    return null
  }
}
