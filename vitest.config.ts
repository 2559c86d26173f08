import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@shared': new URL('./src/shared', import.meta.url).pathname } },
  test: {
    include: ['tests/{shared,main,renderer,figures}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    reporters: ['default'],
  },
})
