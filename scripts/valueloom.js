#!/usr/bin/env node
import { join } from 'node:path'
import { ensureBuild } from './build.js'
import { callersFolder, main, node24, root } from './place.js'
import { runForeground } from './run.js'
import { ensureSetup } from './setup.js'

/** `npm run -s valueloom -- COMMAND …`: the command line, from any build state. Standard output belongs to the command alone. */
await main(async () => {
  await ensureSetup()
  await ensureBuild()
  const cli = join(root, 'out', 'main', 'cli.js')
  const { code } = await runForeground(node24(), [cli, ...process.argv.slice(2)], { cwd: callersFolder('valueloom') })
  return code
})
