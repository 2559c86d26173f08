import { defineConfig } from 'vitest/config'

const unit = 'tests/{shared,main,renderer,figures}/**/*.test.{ts,tsx}'
const mocked = 'tests/**/*.mocked.test.ts'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Else one core stays idle: half of the time where there are two.
    maxWorkers: '100%',
    reporters: ['default'],
    projects: [
      // The files of a worker share what they import: reading it anew for each took a third of the time.
      { extends: true, test: { name: 'unit', include: [unit], exclude: [mocked], isolate: false } },
      // What puts something else in the place of a module or a global must not do so to others.
      { extends: true, test: { name: 'mocked', include: [mocked] } },
    ],
  },
})
