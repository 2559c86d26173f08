import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'

async function openHistory(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /^Leila/ })
    .first()
    .click()
  await expect(page.locator('[data-scope="text"]')).toBeVisible()
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('4')
  await expect(page.getByText(/^Coded “/).first()).toBeVisible()
  await page.keyboard.press('Control+Shift+h')
}

test('says what an action changed, takes an older one back, and shows the project as it was', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await openHistory(page)
  const list = page.getByRole('grid', { name: 'History' })
  const [coded] = (await calls.history.find({ filter: {}, limit: 5 })).entries
  expect(coded?.action).toBe('coding.add')
  await list.getByRole('row').first().click()
  const detail = page.getByRole('region', { name: 'What this changed' })
  await expect(detail.getByText('Added: coding')).toBeVisible()
  await expect(detail.getByText('Leila, family support')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/history.png` })
  const count = (await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)
  await detail.getByRole('button', { name: 'Take this back' }).click()
  await expect(list.getByRole('row').first()).toContainText('Undone')
  expect((await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)).toBe(count - 1)
  await page.getByRole('button', { name: 'As it was then' }).click()
  await expect(page.getByText(/This is the project as it was on/)).toBeVisible()
  expect((await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)).toBe(count)
  expect(await calls.projects.current()).toMatchObject({ readOnly: true })
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/past.png` })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a copy…' }).click()
  expect((await download).suggestedFilename()).toMatch(/as it was .*\.vloom$/)
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page.getByText(/This is the project as it was on/)).toBeHidden()
  expect((await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)).toBe(count - 1)
  expect(await calls.projects.current()).toMatchObject({ readOnly: false })
})

test('hands over the audit trail as a file', async ({ page, openSample }) => {
  await openSample()
  await openHistory(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Audit trail (CSV)' }).click()
  expect((await download).suggestedFilename()).toBe('Doorstep Network audit.csv')
})

test('shows the project as it was at the end of a day, and says when there was nothing yet', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await openHistory(page)
  await page.getByLabel('Until').fill('2001-02-03')
  const button = page.getByRole('button', { name: 'As it was at the end of the last day' })
  await button.press('Enter')
  await expect(page.getByText(/Nothing had been done in this project yet on 2001-02-03/).first()).toBeVisible()
  expect(await calls.projects.current()).toMatchObject({ readOnly: false })
  await page.getByLabel('Until').fill('2999-01-01')
  await button.press('Enter')
  await expect(page.getByText(/This is the project as it was on/)).toBeVisible()
  expect(await calls.projects.current()).toMatchObject({ readOnly: true })
})
