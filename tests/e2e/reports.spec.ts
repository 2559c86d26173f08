import { readFileSync } from 'node:fs'
import { expect, test } from '../support/app'

test('a report is begun for an audience, written in own words, kept, exported, and says when it reads otherwise', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Figures' }).click()
  await page.getByRole('radio', { name: 'Reports' }).click()
  const report = page.getByRole('region', { name: 'The report, to be scrolled' })
  await expect(report.getByRole('heading', { name: 'Method' })).toBeVisible()
  await page.getByRole('button', { name: /^Members/ }).click()
  await expect(report.getByRole('heading', { name: 'Key findings' })).toBeVisible()
  await expect(report.getByRole('heading', { name: 'Method' })).toHaveCount(0)

  const parts = page.getByRole('complementary', { name: 'Parts' })
  await parts.getByRole('textbox', { name: 'Title' }).fill('Doors that open')
  await parts.getByRole('textbox', { name: 'Words of “What we do next”' }).fill('We meet.\n\n- in May\n- in June')
  await expect(report.getByRole('heading', { name: 'Doors that open' })).toBeVisible()
  await expect(report.getByRole('listitem').filter({ hasText: 'in June' })).toBeVisible()
  await parts.getByRole('button', { name: 'Move “What we do next” up' }).click()
  await parts.getByRole('button', { name: 'Move “What we do next” up' }).click()
  await expect(parts.getByRole('listitem').first()).toContainText('What we do next')
  await expect(report.locator('h4').first()).toHaveText('What we do next')

  await page.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('complementary', { name: 'Reports' }).getByText('Doors that open')).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Page for a browser' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Doors that open.html')
  expect(readFileSync(await download.path(), 'utf8')).toContain('<li>in June</li>')

  // A coding more, and the report reads otherwise.
  const [first] = await calls.documents.list()
  const { codings } = await calls.documents.codings({ id: first!.id })
  await calls.codings.removeAll({ ids: codings.slice(0, 3).map(({ id }) => id) })
  await expect(page.getByText('The report has changed since it was saved.')).toBeVisible()
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByText('The report has changed since it was saved.')).toHaveCount(0)

  // Letters that a PDF cannot show are said before it is written, and what shows them is at hand.
  await parts.getByRole('textbox', { name: 'Title' }).fill('Doors that open דלתות')
  await expect(report.getByRole('heading', { name: 'Doors that open דלתות' })).toBeVisible()
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  const letters = page.getByRole('dialog', { name: 'This PDF cannot show some letters' })
  await expect(letters.getByRole('listitem')).toHaveText(['דלתות'])
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    letters.getByRole('button', { name: 'Word' }).click(),
  ])
  expect(document.suggestedFilename()).toMatch(/\.docx$/)
  await expect(letters).toBeHidden()
})
