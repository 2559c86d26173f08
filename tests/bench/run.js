import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// The measurements are TypeScript like everything else; Vite loads them with the application's own resolution.
const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
await module.main(process.argv.slice(2))
