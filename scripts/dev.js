import { join } from 'node:path'
import { electronProgram } from './electron-runtime.js'
import { main, node24, root } from './place.js'
import { runForeground } from './run.js'
import { ensureSetup } from './setup.js'

/** `npm run dev`: the application with the window's code replaced as it is edited; in Electron, or in the browser where that is missing. */
await main(async () => {
  await ensureSetup()
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const program =
    electronProgram() && hasDisplay
      ? [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'dev', '--watch']
      : [join(root, 'scripts', 'dev-web.js')]
  return (await runForeground(node24(), [...program, ...process.argv.slice(2)], { cwd: root })).code
})
