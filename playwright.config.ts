import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/support/find-chromium'

const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.001 } },
  // Each has a host, a folder and a browser of its own, and waits for what the window shows: none is disturbed by another that is slow.
  workers: Math.min(availableParallelism(), 4),
  // What passes only at the second try is named as such at the end, and does not hide among the rest.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    // A trace of every test would take half the time of the whole; the second try of one that failed is traced.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        // Chromium's sandbox does not start for root, as which containers run.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
