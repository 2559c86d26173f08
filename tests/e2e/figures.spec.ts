import { expect, test } from '../support/app'

test.use({ viewport: { width: 1440, height: 900 } })

test('a figure is chosen, its marks open their passages by keyboard, it is saved, redrawn when the data change, and removed', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Figures' }).click()
  const sheet = page.locator('.figures-sheet')
  await expect(sheet.locator('[data-id="flow:POT>APP"]')).toBeVisible()

  const divide = page.getByRole('group', { name: 'Divide into sub-codes' })
  await divide.getByRole('checkbox', { name: 'Potential' }).focus()
  await page.keyboard.press('Space')
  const part = sheet.locator('[data-id="node:POT.idea"]')
  await expect(part).toBeVisible()
  await expect(sheet.locator('[data-id="flow:POT>APP"]')).toBeHidden()
  await part.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Passages' })).toContainText('Potential: ')
  await expect(page.getByRole('complementary', { name: 'Passages' }).getByRole('row')).toHaveCount(3)
  await part.focus()
  await page.keyboard.press('Escape')
  await divide.getByRole('checkbox', { name: 'Potential' }).focus()
  await page.keyboard.press('Space')
  await expect(part).toBeHidden()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(sheet.locator('[data-layer="heads"]')).toContainText('Wertflüsse')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(sheet.locator('[data-layer="heads"]')).toContainText('Value flows')

  await page.getByRole('button', { name: 'Flow matrix' }).click()
  await expect(sheet.locator('[data-layer="title"]')).toContainText('Flow matrix')
  const cell = sheet.locator('[data-id="flow:IMM>POT"]')
  await cell.focus()
  await page.keyboard.press('Enter')
  const passages = page.getByRole('complementary', { name: 'Passages' })
  await expect(passages).toContainText('Immediate → Potential')
  await expect(passages.getByRole('row').first()).toBeVisible()
  await cell.focus()
  await page.keyboard.press('Escape')
  await expect(passages).toBeHidden()

  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Matrix for the funder')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('button', { name: 'Matrix for the funder' })
  await expect(card).toHaveAttribute('aria-current', 'true')

  // Another hand changes what it is drawn from.
  const { data } = await calls.figures.count({ kind: 'matrix' })
  const flow = data.kind === 'matrix' ? data.summary.relations.find(({ type }) => type === 'told')?.flows[0] : undefined
  const [found] = await calls.flows.passages({ rows: [flow ?? 0] })
  await calls.flows.remove({ id: found!.flow.id })
  await expect(page.getByText('are others than when it was saved')).toBeVisible()
  await page.getByRole('button', { name: 'It is right so' }).click()
  await expect(page.getByText('are others than when it was saved')).toBeHidden()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(card).toBeHidden()
})
