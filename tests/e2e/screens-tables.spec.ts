import type { Page } from '@playwright/test'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens, type Screen } from '../support/photograph-screens'

/** The tables of the figures view, with the passages behind a number. */
const screens: Screen[] = [
  [
    'tables-groups',
    async page => {
      await openTables(page)
      await page.getByRole('button', { name: 'Groups by value cycle' }).click()
      await page.getByRole('button', { name: /^Applied; All, n/ }).click()
      await expect(page.getByRole('complementary', { name: 'Passages' }).getByRole('row').first()).toBeVisible()
    },
    ['light', 'dark'],
  ],
]

photographScreens(screens)

async function openTables(page: Page): Promise<void> {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('main')).toHaveAccessibleName('Figure on paper')
  await page.keyboard.press('t')
  await expect(page.getByRole('grid')).toBeVisible()
}
