import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadConfigFromFile } from 'electron-vite'
import { createServer } from 'vite'
import { ensureBuild } from './build.js'
import { main, node24, Plain, root } from './place.js'

/**
 * The web host with Vite's server before it: the window's files come from their sources, calls go through to the host, which sees them
 * as coming from its own page. Changes on the main side need a restart. Takes the host's arguments. Runs on Node 24.
 */
await main(async () => {
  await ensureBuild()
  const host = spawn(node24(), [join(root, 'out', 'main', 'host.js'), ...process.argv.slice(2), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve, reject) => {
    host.stdout.on('data', bytes => resolve(/http:\S+/.exec(bytes)?.[0]))
    host.on('exit', () => reject(new Plain('The web host did not start.')))
  })
  const { origin, host: address } = new URL(url)
  const answer = await fetch(url, { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''

  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, undefined, root)
  const vite = await createServer({
    ...config.renderer,
    configFile: false,
    server: {
      host: '127.0.0.1',
      proxy: { '/ws': { target: `ws://${address}`, ws: true, headers: { host: address, origin, cookie } } },
    },
  })
  await vite.listen()
  vite.printUrls()
  const stop = () => host.kill('SIGINT')
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await new Promise(resolve => host.on('exit', resolve))
  await vite.close()
  return 0
})
