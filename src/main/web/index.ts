import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runWebHost } from './run-web-host'

/** The web host as a program: `host.js [PROJECT] [--port N] [--no-open]`. scripts/start.js has checked the arguments. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '0' }, 'no-open': { type: 'boolean', default: false } },
})
const project = positionals[0] === undefined ? null : resolve(positionals[0])
process.exit(await runWebHost({ project, port: Number(values.port), open: !values['no-open'] }))
