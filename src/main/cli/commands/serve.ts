import { resolve } from 'node:path'
import type { Command } from '../arguments'

export const serveCommand: Command = {
  name: 'serve',
  usage: '[PROJECT] [--port N] [--no-open]',
  summary: 'serves the window to your own browser, on this computer only, until Ctrl-C',
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  words: [0, 1],
  async run([path], options) {
    // Loaded here, so that no other command waits for a web server.
    const { runWebHost } = await import('../../web/run-web-host')
    const port = options.number('port', 0, 65_535) ?? 0
    process.exit(
      await runWebHost({ project: path === undefined ? null : resolve(path), port, open: !options.flag('no-open') }),
    )
  },
}
