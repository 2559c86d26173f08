import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{shared,main,renderer,figures}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    reporters: ['default'],
  },
})
