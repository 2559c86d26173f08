import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWebHost, type WebHost } from '../../../src/main/web/start-web-host'

/** A web host over the stand-in core, serving a small folder of its own. `/secret.txt` lies beside that folder, `/assets/link.txt` leads to it. */
export async function standInHost(project: string | null = null): Promise<WebHost> {
  const folder = mkdtempSync(join(tmpdir(), 'valueloom-host-'))
  const window = join(folder, 'window')
  mkdirSync(join(window, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>Window</title><p>The window')
  writeFileSync(join(window, 'assets', 'index-abc.js'), 'export {}')
  symlinkSync(join(folder, 'secret.txt'), join(window, 'assets', 'link.txt'))
  const options = { resources: folder, dataFolder: folder, version: '0', project, port: 0 }
  const host = await startWebHost({ ...options, program: join(import.meta.dirname, 'stand-in-core.mjs'), window })
  return {
    ...host,
    async close() {
      await host.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Signs in with the host's first address. @returns the `Cookie` header to send from now on. */
export async function signIn(host: WebHost): Promise<string> {
  const answer = await fetch(host.url, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
