import type { Page } from '@playwright/test'
import { expect, test } from '../support/app'

const list = (page: Page) => page.getByRole('grid', { name: 'Places found' })

async function openLeila(page: Page): Promise<void> {
  await page
    .getByRole('row', { name: /^Leila/ })
    .first()
    .click()
  await expect(page.locator('[data-scope="text"]')).toBeVisible()
}

test('finds in the document while one types, and leaves the words found ready to be coded', async ({
  page,
  openSample,
}) => {
  await openSample()
  await openLeila(page)
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('form')
  const count = page.locator('.search-find-count')
  await expect(count).toHaveText(/^\d+ of \d+$/)
  const [, all] = /of (\d+)/.exec((await count.textContent()) ?? '') ?? []
  expect(await page.evaluate(() => [...CSS.highlights.get('found-now')!].map(String).length)).toBe(1)
  const at = Number.parseInt((await count.textContent()) ?? '', 10)
  await page.keyboard.press('Enter')
  await expect(count).toHaveText(`${(at % Number(all)) + 1} of ${all}`)
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText(`${at} of ${all}`)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/find.png` })
  await page.keyboard.press('Escape')
  await expect(page.locator('.search-find')).toBeHidden()
  expect((await page.evaluate(() => getSelection()?.toString()))?.toLowerCase()).toBe('form')
})

test('searches all transcripts by keyboard, codes a place from the list, and goes there and back', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await openLeila(page)
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('form NOT famil*')
  await expect(list(page).getByRole('row').nth(1)).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/search.png` })
  await page.keyboard.press('ArrowDown')
  await expect(list(page).getByRole('row').filter({ hasText: /form/i }).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('6')
  await expect(page.getByText(/^Coded 1 place/).first()).toBeVisible()
  expect((await calls.history.list({ limit: 1 }))[0]).toMatchObject({ action: 'coding.found', details: { count: 1 } })
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().toLowerCase())).toBe('form')
})

test('codes all that was found with a look before, as one action that one undo takes back', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  const before = (await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)
  await openLeila(page)
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('"kitchen table" OR housing')
  const button = page.getByRole('button', { name: /^Code \d+ places/ })
  await expect(button).toBeEnabled()
  await button.click()
  await page.keyboard.type('leverag')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Code what was found' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('radio', { name: 'The sentence' }).click()
  const store = dialog.getByRole('button', { name: /^Code \d+ place/ })
  await expect(store).toBeEnabled()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/auto.png` })
  const count = Number(/\d+/.exec((await store.textContent()) ?? '')?.[0])
  await dialog
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
    .first()
    .getByRole('checkbox')
    .click({ force: true })
  await expect(store).toHaveText(`Code ${count - 1} place${count === 2 ? '' : 's'}`)
  await store.click()
  await expect(dialog).toBeHidden()
  const coded = async () => (await calls.codebook.list()).reduce((sum, code) => sum + code.all, 0)
  await expect.poll(coded).toBeGreaterThan(before)
  await page.keyboard.press('Control+z')
  await expect.poll(coded).toBe(before)
})

test('says in a sentence what a search lacks, and survives a pattern that never ends', async ({ page, openSample }) => {
  await openSample()
  await openLeila(page)
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('-form')
  await expect(page.getByText(/Say what to look for besides/)).toBeVisible()
  await page.getByRole('radio', { name: 'Pattern' }).click()
  await page.locator('.search-field input').fill('(([a-z ])+.)+[A-Z]([a-z ])+$')
  await expect(page.getByText(/took longer than 2 seconds|Nothing found|place/).first()).toBeVisible({
    timeout: 10_000,
  })
  await page.locator('.search-field input').fill('(')
  await expect(page.getByText(/The pattern was not understood/)).toBeVisible()
})
