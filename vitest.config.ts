import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{shared,main,renderer,figures}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Else one core stays idle: half of the time where there are two.
    maxWorkers: '100%',
    reporters: ['default'],
  },
})
