import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'
import { wav } from '../support/wav'

photographScreens([
  [
    'correcting',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+e')
      await page.keyboard.press('Control+h')
      await page.getByRole('textbox', { name: 'Find', exact: true }).fill('the')
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
    },
  ],
  [
    'corrections',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+e')
      await expect(page.locator('.is-correcting')).toBeVisible()
      await page.keyboard.type('Well. ')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Control+Shift+e')
      await expect(page.locator('.tracked ins').first()).toBeVisible()
    },
  ],
  [
    'pseudonym',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+e')
      await page.getByRole('button', { name: 'Replace a name', exact: true }).press('Enter')
      await page.getByRole('textbox', { name: 'The name' }).fill('Leila\nRuth')
      await page.getByRole('textbox', { name: 'Pseudonym' }).fill('Amal')
      await expect(page.getByText(/^In \d+ places$/)).toBeVisible()
    },
  ],
  [
    'sound',
    async (page, folder) => {
      writeFileSync(join(folder, 'home', 'Leila, a recording with a rather long name, 12 June.wav'), wav(90))
      await openSampleDocument(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('attach a rec')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: /a rather long name/ }).click()
      await expect(page.getByText('00:00:00 / 00:01:30')).toBeVisible()
      await page.locator('[data-scope="text"]').focus()
      await page.keyboard.press('F9')
      await page.keyboard.press('Shift+F9')
      await page.keyboard.press('Shift+F9')
      await page.keyboard.press('Shift+F9')
      await expect(page.locator('.turn.is-heard')).toBeVisible()
    },
  ],
])
