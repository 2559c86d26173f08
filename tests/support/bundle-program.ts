import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/**
 * Builds one TypeScript file of the tests into a program that plain Node runs, for tests that need another process.
 * @returns the program's path; below the clone, so that it finds the installed packages
 */
export async function bundleProgram(source: string, name: string): Promise<string> {
  const outDir = join(root, '.valueloom', 'test-programs', `${name}-${process.pid}`)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: `${name}.js` } },
    },
  })
  return join(outDir, `${name}.js`)
}
