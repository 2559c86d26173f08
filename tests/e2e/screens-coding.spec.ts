import { expect } from '../support/app'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'

photographScreens([
  [
    'coding-shown',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('f')
      await expect(page.getByRole('dialog', { name: 'Which codings are shown' })).toBeVisible()
      await page.getByRole('button', { name: 'Potential', exact: true }).press('Enter')
    },
  ],
  [
    'coding-uncoded',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('h')
      await page.keyboard.press('n')
    },
  ],
  [
    'coding-reading',
    async page => {
      await openSampleDocument(page)
      await page.getByRole('button', { name: 'How the text is set' }).click()
      await page.getByRole('button', { name: 'Letters: more' }).click()
      await page.getByRole('button', { name: 'Letters: more' }).click()
      await page
        .getByRole('radio', { name: 'More', exact: true })
        .or(page.getByText('More', { exact: true }))
        .first()
        .click()
    },
  ],
  [
    'coding-edges',
    async page => {
      await openSampleDocument(page)
      for (let n = 0; n < 3; n++) await page.keyboard.press('j')
      await page.keyboard.press(']')
      await page.keyboard.press('Control+ArrowRight')
      await expect(page.getByText('End of the coding')).toBeVisible()
    },
  ],
])
