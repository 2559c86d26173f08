import type { Page } from '@playwright/test'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

photographScreens([
  [
    'passages-whole',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+Alt+j')
      await page.getByRole('button', { name: 'Filter, sort' }).press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'memos',
    async page => {
      await openSampleDocument(page)
      await command(page, 'All memos')
      await page.keyboard.press('Control+Alt+j')
      await page.getByRole('listbox', { name: 'Memos' }).focus()
      await page.keyboard.press('ArrowDown')
      await expect(page.getByRole('textbox', { name: /^Memo:/ })).toBeVisible()
    },
  ],
  [
    'code-new',
    async page => {
      await openSampleDocument(page)
      await command(page, 'New code')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.type('Adpated')
      await expect(page.getByText('“Adapted” has nearly this name.')).toBeVisible()
    },
  ],
])
