import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from './app'

/** A screen, as a person comes to it. */
export type Screen = [name: string, show: (page: Page, folder: string, calls: Calls) => Promise<void>]

const views = [
  { name: 'light', colorScheme: 'light', width: 1440, height: 900, scale: 1 },
  { name: 'dark', colorScheme: 'dark', width: 1440, height: 900, scale: 1 },
  // What a window of 1440 × 900 becomes at 200 %: half as many pixels, each twice as large.
  { name: 'zoomed', colorScheme: 'light', width: 720, height: 450, scale: 2 },
] as const

/** One test for each screen in each view: looked over by axe and photographed into test-results/screens. */
export function photographScreens(screens: readonly Screen[]): void {
  for (const view of views)
    test.describe(view.name, () => {
      test.use({
        colorScheme: view.colorScheme,
        viewport: { width: view.width, height: view.height },
        deviceScaleFactor: view.scale,
      })
      for (const [name, show] of screens)
        test(`${name} has nothing that axe finds serious, and is not cut off`, async ({ page, folder, calls }) => {
          await show(page, folder, calls)
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

/** The sample project with its first transcript, the text focused and the caret at its start. */
export async function openSampleDocument(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(page.locator('[data-scope="text"]')).toContainText('Thank you for making the time')
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('Control+Home')
}
