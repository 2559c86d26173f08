import type { Locator } from '@playwright/test'
import { expect, test } from '../support/app'
import { openSampleDocument } from '../support/photograph-screens'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a table is gone through by arrows, sorted by its heads, and what is chosen in it goes to the clipboard', async ({
  page,
}) => {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('main')).toHaveAccessibleName('Figure on paper')
  await page.keyboard.press('t')
  const table = page.getByRole('grid')
  await expect(table).toHaveAccessibleName('How often each value cycle was told of')
  const firstName = (at: number) => table.getByRole('rowheader').nth(at)
  await expect(firstName(0)).toHaveText(/Strategic/)

  // Up from the first number is its head, which sorts; the sums stay at the end.
  await table.getByRole('button', { name: 'Strategic; Passages, n: 16' }).focus()
  await page.keyboard.press('ArrowUp')
  const head = table.getByRole('columnheader', { name: 'Passages, n' })
  await expect(head.getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect(firstName(0)).toHaveText(/Immediate/)
  await expect(table.getByRole('rowheader').last()).toHaveText('Any of them')
  await page.keyboard.press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(firstName(0)).toHaveText(/Transformative/)
  await expect(table.getByRole('rowheader').last()).toHaveText('Any of them')

  // A block with its heads and names.
  await page.keyboard.press('Home')
  await expect(table.getByRole('columnheader', { name: 'Value cycle' }).getByRole('button')).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(table.locator('[aria-selected="true"]')).toHaveText([/Transformative/, '8'])
  await page.keyboard.press('Control+c')
  await expect(page.getByText('What you chose is on the clipboard')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Value cycle\tPassages, n\nTransformative\t8')
  await page.keyboard.press('Escape')
  await expect(table.locator('[aria-selected="true"]')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Passages' })).toBeVisible()
})

test('a table broader than the window shows every column by keys, and its heads and names stay', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 })
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('main')).toHaveAccessibleName('Figure on paper')
  await page.keyboard.press('t')
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('button', { name: 'Co-occurrence of codes' }).click()
  const table = page.getByRole('grid', { name: /^Co-occurrence/ })
  await expect(table).toHaveAttribute('data-large', 'true')
  await table.getByRole('button', { name: 'Orienting; Passages: 13' }).focus()
  await page.keyboard.press('Control+End')
  const last = table.locator('[data-cell]:focus')
  await expect(last).toHaveText('')
  const [rows, columns] = await table.evaluate(grid => [grid.ariaRowCount, grid.ariaColCount])
  await expect(last).toHaveAttribute('data-cell', `${Number(rows) - 2}:${Number(columns) - 1}`)
  await expect(table.getByRole('rowheader', { name: 'Quotable' })).toBeInViewport()
  await expect(table.getByRole('columnheader', { name: 'QUO' })).toBeInViewport()
  expect(await isOver(table.getByRole('columnheader', { name: 'Code', exact: true }), last)).toBe(false)
  // Only what is in view is drawn.
  expect(await table.locator('[data-cell]').count()).toBeLessThan((Number(rows) * Number(columns)) / 2)
  await page.keyboard.press('Control+Home')
  await expect(table.getByRole('rowheader', { name: 'Orienting' })).toBeFocused()
})

async function isOver(upper: Locator, lower: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([upper.boundingBox(), lower.boundingBox()])
  return !!a && !!b && a.x + a.width > b.x && a.y + a.height > b.y
}
