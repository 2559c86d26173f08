import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from './app'

const views = [
  { name: 'light', colorScheme: 'light', width: 1440, height: 900, scale: 1 },
  { name: 'dark', colorScheme: 'dark', width: 1440, height: 900, scale: 1 },
  // What a window of 1440 × 900 becomes at 200 %: half as many pixels, each twice as large.
  { name: 'zoomed', colorScheme: 'light', width: 720, height: 450, scale: 2 },
] as const

export type Screen = [name: string, show: (page: Page, calls: Calls, folder: string) => Promise<void>]

/** Photographs screens into test-results/screens, light, dark and at 200 %, and has each looked over by axe. */
export function photograph(screens: readonly Screen[]): void {
  for (const view of views)
    test.describe(view.name, () => {
      test.use({
        colorScheme: view.colorScheme,
        viewport: { width: view.width, height: view.height },
        deviceScaleFactor: view.scale,
      })
      for (const [name, show] of screens)
        test(`${name} has nothing that axe finds serious, and is not cut off`, async ({ page, calls, folder }) => {
          await show(page, calls, folder)
          await page.screenshot({
            path: join('test-results', 'screens', `${name}-${view.name}.png`),
            animations: 'disabled',
            caret: 'hide',
          })
          const { violations } = await new AxeBuilder({ page }).analyze()
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          expect(
            serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
          ).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
        })
    })
}
