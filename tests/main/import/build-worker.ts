import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** A worker as the application builds it, one file of JavaScript, in a folder of its own. @param source below src/main */
export async function buildWorker(source = 'import/worker.ts'): Promise<{ worker: URL; remove(): void }> {
  // Inside the project, so that the packages it uses are found from there.
  const place = join(import.meta.dirname, '../../../.valueloom')
  mkdirSync(place, { recursive: true })
  const folder = mkdtempSync(join(place, 'import-worker-'))
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, '../../../src/main', source),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'import-worker.js' } },
    },
  })
  return {
    worker: pathToFileURL(join(folder, 'import-worker.js')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
