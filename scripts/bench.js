import { join } from 'node:path'
import { ensureBuild } from './build.js'
import { ensureChromium } from './ensure-chromium.js'
import { main, node24, root } from './place.js'
import { runForeground } from './run.js'
import { ensureSetup } from './setup.js'

/** `npm run bench [-- NAME…]`: measures speed. Prints medians with their spread, and each as a ratio to a baseline of the same run. */
await main(async () => {
  await ensureSetup()
  await ensureBuild()
  await ensureChromium()
  const { code } = await runForeground(node24(), [join(root, 'tests', 'bench', 'run.js'), ...process.argv.slice(2)], {
    cwd: root,
    // As it is built for people; React's development build is several times slower.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return code
})
