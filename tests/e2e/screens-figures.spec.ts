import type { Page } from '@playwright/test'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens, type Screen } from '../support/photograph-screens'

async function openPart(page: Page, part?: 'Tables' | 'Queries' | 'Reports'): Promise<void> {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { name: 'Flow figure' })).toBeVisible()
  if (part) await page.getByRole('radio', { name: part }).first().press('Space')
}

const screens: readonly Screen[] = [
  [
    'figures',
    async page => {
      await openPart(page)
      await expect(page.locator('.figures-sheet svg')).toBeVisible()
    },
  ],
  [
    'figures-table',
    async page => {
      await openPart(page, 'Tables')
      await expect(page.getByRole('rowheader', { name: /Immediate/ })).toBeVisible()
    },
  ],
  ['figures-query', page => openPart(page, 'Queries')],
  [
    'figures-report',
    async page => {
      await openPart(page, 'Reports')
      await expect(page.getByRole('heading', { name: 'Method' })).toBeVisible()
      await expect(page.locator('.reports-figure svg')).toBeAttached()
    },
  ],
]

photographScreens(screens)
