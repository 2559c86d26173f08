import { join } from 'node:path'
import { main, node24, root } from './place.js'
import { runForeground } from './run.js'
import { ensureSetup } from './setup.js'

/** `npm test [-- STAGE …]`: the whole proof, or some stages of it. See test-stages.js for their names. */
await main(async () => {
  await ensureSetup()
  const { code } = await runForeground(node24(), [join(root, 'scripts', 'test-stages.js'), ...process.argv.slice(2)], {
    cwd: root,
  })
  return code
})
