import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname
const at = (path: string) => resolve(root, path)

/** Programs built from the main side, one file each in out/main. */
const programs: Record<string, string> = {
  index: 'src/main/index.ts',
  host: 'src/main/web/index.ts',
  core: 'src/main/core.ts',
  cli: 'src/main/cli/index.ts',
  'import-worker': 'src/main/import/worker.ts',
  'export-worker': 'src/main/export/worker.ts',
}

/**
 * Plain JavaScript packages go into the bundle: one file loads several times faster than the hundreds these packages consist of, and React
 * must be bundled to be its production build. Native modules, packages that read files lying beside them, and one whose own `require` the build would
 * declare twice (`write-excel-file`) stay outside.
 */
const bundled = [
  '@orpc/client',
  '@orpc/contract',
  '@orpc/server',
  'zod',
  'd3',
  'react',
  'react-dom',
  'uuid',
  'csv-stringify',
  'csv-parse',
  'xmlbuilder2',
  'read-excel-file',
  'docx',
  'ws',
  'chardet',
  'iconv-lite',
  'saxes',
  'yazl',
  'yauzl',
  'diff',
  'node-diff3',
  'approx-string-match',
]

const main = Object.fromEntries(
  Object.entries(programs)
    .map(([name, file]) => [name, at(file)] as const)
    .filter(([, file]) => existsSync(file)),
)

export default defineConfig({
  main: {
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: main,
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can require nothing but Electron: it must be one file, and CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src/main/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      // The web host serves the same window to any present-day browser.
      target: 'es2022',
      minify: true,
      rolldownOptions: { input: at('src/renderer/index.html') },
    },
  },
})
